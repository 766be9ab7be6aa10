package dev.understudy.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.policy.Limits;
import dev.understudy.policy.Policies;
import dev.understudy.policy.Policy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskCheckTest {
    @TempDir
    private Path folder;

    @Test
    void saysHowMuchRoomThereIsForADirectoryThatIsStillToBeMade() {
        assertThat(examined(policy(folder.resolve("not/yet"), Limits.defaults().endpoints())))
                .satisfies(finding -> assertThat(finding.opinion()).isEqualTo(Opinion.GO))
                .satisfies(finding -> assertThat(finding.text()).contains("MiB free; counters and logs want 65"));
    }

    @Test
    void saysNoGoWhereTheCountersWouldNotFit() {
        assertThat(examined(policy(folder, Integer.MAX_VALUE)))
                .satisfies(finding -> assertThat(finding.opinion()).isEqualTo(Opinion.NO_GO))
                .satisfies(finding -> assertThat(finding.text()).endsWith(": make room"));
    }

    @Test
    void saysNoGoWhereAFileStandsInTheWay() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(examined(policy(file.resolve("data"), 1)))
                .satisfies(finding -> assertThat(finding.opinion()).isEqualTo(Opinion.NO_GO))
                .satisfies(finding -> assertThat(finding.text()).contains("is no directory"));
    }

    private static Finding examined(Policy policy) {
        return new DiskCheck(policy).examine().getFirst();
    }

    private static Policy policy(Path data, int endpoints) {
        var plain = Policies.between(URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:2"));
        var limits = plain.proxy().limits();
        var other = new Limits(
                limits.captureBytes(),
                limits.captureBudgetBytes(),
                limits.mirrorInFlight(),
                limits.publishQueueBytes(),
                endpoints,
                limits.connections(),
                limits.progressBytes());
        return plain.withProxy(plain.proxy().withLimits(other)).withData(data);
    }
}
