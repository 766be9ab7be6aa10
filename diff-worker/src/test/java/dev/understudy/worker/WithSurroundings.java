package dev.understudy.worker;

import static org.awaitility.Awaitility.await;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.endpoint.Counts;
import dev.understudy.evidence.ledger.Terms;
import dev.understudy.evidence.rejudge.Ordered;
import dev.understudy.evidence.rejudge.Rejudging;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with a broker and a database of its own. */
abstract class WithSurroundings {
    static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path directory = Path.of("");

    Surroundings surroundings;
    EvidenceStore evidence;

    @BeforeEach
    void start() {
        surroundings = Surroundings.start(directory);
        evidence = surroundings.evidence();
    }

    @AfterEach
    void stop() {
        evidence.close();
        surroundings.close();
    }

    /** Of all endpoints together. */
    Counts counts() {
        return Surroundings.counts(evidence);
    }

    Terms ledger() {
        return evidence.ledger().account().total();
    }

    void awaitCompared(long atLeast) {
        await().atMost(PATIENCE).until(() -> counts().compared() >= atLeast);
    }

    /** To judge the last day anew. */
    Rejudging order() {
        var ordered = evidence.rejudgings().order(Instant.now().minus(Duration.ofDays(1)), "ann", "a new rule");
        return ((Ordered.Done) ordered).rejudging();
    }

    Rejudging now(Rejudging order) {
        return evidence.rejudgings().find(order.id()).orElseThrow();
    }

    void awaitCaughtUp(Rejudging order) {
        await().atMost(PATIENCE).until(() -> now(order).caughtUpAt() != null);
    }

    void accept(Rejudging order) {
        evidence.rejudgings().accept(order.id(), "ann");
        await().atMost(PATIENCE).until(() -> now(order).state() == Rejudging.State.DONE);
    }
}
