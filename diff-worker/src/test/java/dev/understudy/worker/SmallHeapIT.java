package dev.understudy.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.embedded.ChildJvm;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Captured bodies are hostile: these are sent as a few hundred bytes each, and are together more than the worker's heap. */
class SmallHeapIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int RECORDS = 1_000;
    private static final int LENGTH = 450_000;

    @TempDir
    Path directory = Path.of("");

    @Test
    void isEnoughForRecordsThatUnpackToMore() throws Exception {
        Exchange differing = ExchangeFixture.exchange(
                ExchangeFixture.json("{\"n\":\"" + "a".repeat(LENGTH) + "\"}"),
                ExchangeFixture.json("{\"n\":\"" + "b".repeat(LENGTH) + "\"}"));
        try (var surroundings = Surroundings.start(directory);
                var evidence = surroundings.evidence()) {
            Path policy = surroundings.policyFile();
            try (ChildJvm first = worker(policy)) {
                await().atMost(PATIENCE).until(() -> surroundings.isThere(Topics.DEAD));
                first.kill();
            }
            for (int i = 0; i < RECORDS; i++) surroundings.publish(differing);
            surroundings.flush();
            try (ChildJvm worker = worker(policy)) {
                await().atMost(PATIENCE)
                        .until(() -> Surroundings.counts(evidence).mismatched() == RECORDS
                                || worker.text().contains("OutOfMemoryError"));

                assertThat(Surroundings.counts(evidence).mismatched())
                        .as(worker.text())
                        .isEqualTo(RECORDS);
            }
        }
    }

    private static ChildJvm worker(Path policy) throws Exception {
        return ChildJvm.start("256m", WorkerProcess.class, policy.toString());
    }
}
