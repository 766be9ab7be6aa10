package dev.understudy.proxy.writes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedWritesOnGetTest {
    private static final Endpoint VIEWS = Endpoint.named("GET /api/v1/books/{id}");
    private static final Endpoint OTHER = Endpoint.named("GET /api/v1/books");

    @TempDir
    private Path directory;

    @Test
    void knowsAnEndpointAfterARestart() throws IOException {
        open(10).mark(VIEWS);

        BoundedWritesOnGet again = open(10);

        assertThat(again.holds(VIEWS)).isTrue();
        assertThat(again.holds(OTHER)).isFalse();
    }

    @Test
    void takesAHeadForWhatItsGetIs() throws IOException {
        BoundedWritesOnGet writes = open(10);
        writes.mark(new Endpoint("HEAD", VIEWS.template()));

        assertThat(writes.holds(VIEWS)).isTrue();
        assertThat(writes.holds(new Endpoint("HEAD", VIEWS.template()))).isTrue();
    }

    @Test
    void goesOnSparingAnEndpointThatHasAnotherNameNow() throws IOException {
        BoundedWritesOnGet writes = open(10);
        writes.mark(VIEWS);
        var now = Endpoint.named("GET /api/v1/books/{pk}");

        writes.alsoUnder(endpoint -> now);

        assertThat(writes.holds(now)).isTrue();
        assertThat(open(10).holds(now)).isTrue();
    }

    @Test
    void writesAnEndpointDownOnce() throws IOException {
        BoundedWritesOnGet writes = open(10);
        for (int i = 0; i < 3; i++) writes.mark(VIEWS);

        assertThat(Files.readAllLines(file())).containsExactly(VIEWS.name());
    }

    @Test
    void takesEveryEndpointForOneOnceItIsFull() throws IOException {
        BoundedWritesOnGet writes = open(1);
        writes.mark(VIEWS);
        writes.mark(OTHER);

        assertThat(writes.size()).isEqualTo(1);
        assertThat(writes.holds(OTHER)).isTrue();
        assertThat(open(1).holds(OTHER)).isTrue();
    }

    @Test
    void passesOverALineThatWasTorn() throws IOException {
        Files.writeString(file(), "GET\n\n" + VIEWS.name() + "\n");

        assertThat(open(10).size()).isEqualTo(1);
    }

    @Test
    void knowsWhatItCannotWriteDown() throws IOException {
        BoundedWritesOnGet writes = BoundedWritesOnGet.open(directory.resolve("gone/file"), 10);
        writes.mark(VIEWS);

        assertThat(writes.holds(VIEWS)).isTrue();
    }

    private BoundedWritesOnGet open(int limit) throws IOException {
        return BoundedWritesOnGet.open(file(), limit);
    }

    private Path file() {
        return directory.resolve("writes-on-get");
    }
}
