package dev.understudy.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoOnceIT {
    @TempDir
    private Path directory;

    @Test
    void findsWhatIsPlantedAndNothingElseTwiceInARowOnTheSameData() throws IOException, InterruptedException {
        for (int run = 1; run <= 2; run++) {
            try (var child = demo()) {
                int code = child.end();

                assertThat(code)
                        .as("run %d: %s%n%s", run, child.errors(), child.output())
                        .isZero();
                assertThat(child.output())
                        .contains("GET /api/v1/books/{id}/", "found ", "not reported ")
                        .doesNotContain("MISSING", "UNEXPECTED", "FALSE ALARM");
            }
        }
    }

    @Test
    void doesNotShareItsDataWithAnotherInstance() throws IOException, InterruptedException {
        Path data = directory.resolve("data");
        try (var first = ChildHouse.start(
                directory, "demo", "--listen", "127.0.0.1:0", "--ui", "127.0.0.1:0", "--data", data.toString())) {
            first.addresses(data);

            try (var second = demo()) {
                int code = second.end();

                assertThat(code).isEqualTo(2);
                assertThat(second.errors()).contains("in use by another running instance");
            }
            assertThat(first.stop()).as(first.errors()).isIn(0, 143);
        }
    }

    private ChildHouse demo() throws IOException {
        return ChildHouse.start(
                directory, "demo", "--once", "--data", directory.resolve("data").toString());
    }
}
