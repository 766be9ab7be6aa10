package dev.understudy.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.embedded.ChildJvm;
import dev.understudy.evidence.endpoint.Counts;
import dev.understudy.exchange.wire.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worker in a process of its own, killed while it judges dead letters again. */
class WorkerKilledIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PER_LIFE = 500;
    private static final int LETTERS = 4_000;

    @TempDir
    Path directory = Path.of("");

    private final List<ChildJvm> processes = new ArrayList<>();
    private Surroundings surroundings;

    @BeforeEach
    void start() {
        surroundings = Surroundings.start(directory);
    }

    @AfterEach
    void stop() {
        processes.forEach(ChildJvm::close);
        surroundings.close();
    }

    @Test
    void countsADeadLetterOnceThoughItWasKilledWhileItJudgedThemAgain() throws Exception {
        Path policy = surroundings.policyFile();
        try (var evidence = surroundings.evidence()) {
            ChildJvm first = worker(policy);
            await().atMost(PATIENCE).until(() -> surroundings.isThere(Topics.DEAD));
            first.kill();
            for (int i = 0; i < LETTERS / PER_LIFE; i++) publish();
            OlderBuild.readsNothing(surroundings.bootstrap(), evidence);
            long order = evidence.letters().retryAll("ann", "").id();
            for (int life = 0; life < 3; life++) {
                long before = judged();
                ChildJvm worker = worker(policy);
                await().atMost(PATIENCE).until(() -> judged() > before || judged() == LETTERS);
                worker.kill();
            }
            worker(policy);
            await().atMost(PATIENCE)
                    .until(() -> evidence.letters().retry(order).orElseThrow().waiting() == 0);

            assertThat(judged()).isEqualTo(LETTERS);
            assertThat(Surroundings.counts(evidence)).isEqualTo(new Counts(LETTERS / 2, 0, LETTERS / 2, 0, 0));
            assertThat(evidence.ledger().account().total()).satisfies(terms -> {
                assertThat(terms.compared()).isEqualTo(LETTERS);
                assertThat(terms.deadLettered()).isZero();
            });
        }
    }

    private long judged() throws Exception {
        return surroundings.number("select coalesce(sum(judged), 0) from dead_letter_retry");
    }

    private void publish() throws Exception {
        for (int i = 0; i < PER_LIFE / 2; i++) {
            surroundings.publish(ExchangeFixture.matching());
            surroundings.publish(ExchangeFixture.mismatching());
        }
        surroundings.flush();
    }

    private ChildJvm worker(Path policy) throws IOException {
        ChildJvm worker = ChildJvm.start("256m", WorkerProcess.class, policy.toString());
        processes.add(worker);
        return worker;
    }
}
