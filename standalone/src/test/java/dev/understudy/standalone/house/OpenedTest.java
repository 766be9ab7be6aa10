package dev.understudy.standalone.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenedTest {
    private final List<String> closed = new ArrayList<>();
    private final Opened opened = new Opened();

    @Test
    void closesFeedersFirstAndTheRestInReverse() {
        opened.keep(part("directory"));
        opened.keepFeeder(part("proxy"));
        opened.keep(part("broker"));
        opened.keep(part("worker"));

        opened.close();

        assertThat(closed).containsExactly("proxy", "worker", "broker", "directory");
    }

    @Test
    void closesTheOthersWhateverOneDoes() {
        opened.keep(part("directory"));
        opened.keep(() -> {
            throw new IllegalStateException("stuck");
        });

        opened.close();

        assertThat(closed).containsExactly("directory");
    }

    private AutoCloseable part(String name) {
        return () -> closed.add(name);
    }
}
