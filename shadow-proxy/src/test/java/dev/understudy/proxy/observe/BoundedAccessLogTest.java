package dev.understudy.proxy.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.policy.AccessLogSettings;
import dev.understudy.proxy.serve.Fate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BoundedAccessLogTest {
    private static final ServedRequest REQUEST = new ServedRequest(
            Instant.parse("2026-11-25T12:00:00Z"),
            "GET",
            "/api/v1/orders/{id}",
            200,
            0,
            42,
            Duration.ofNanos(12_345_000),
            "legacy-1:8000",
            Fate.mirrored(new UUID(1, 2)),
            "c1");

    @Test
    void writesAWordPerFieldOrAnObject() {
        assertThat(AccessLine.of(REQUEST, AccessLogSettings.Format.TEXT))
                .isEqualTo(
                        "2026-11-25T12:00:00Z GET /api/v1/orders/{id} 200 requestBytes=0 answerBytes=42 millis=12.345"
                                + " instance=legacy-1:8000 mirror=mirrored exchange=00000000-0000-0001-0000-000000000002 client=c1");
        assertThat(AccessLine.of(REQUEST, AccessLogSettings.Format.JSON))
                .isEqualTo("{\"time\":\"2026-11-25T12:00:00Z\",\"method\":\"GET\",\"path\":\"/api/v1/orders/{id}\","
                        + "\"status\":200,\"requestBytes\":0,\"answerBytes\":42,\"millis\":12.345,"
                        + "\"instance\":\"legacy-1:8000\",\"mirror\":\"mirrored\","
                        + "\"exchange\":\"00000000-0000-0001-0000-000000000002\",\"client\":\"c1\"}");
    }

    @Test
    void writesWhatWaitsBeforeItCloses() throws IOException {
        var written = new StringWriter();
        try (var log = new BoundedAccessLog(written, AccessLogSettings.Format.TEXT)) {
            for (int i = 0; i < 1000; i++) log.add(REQUEST);
        }

        assertThat(written.toString().lines()).hasSize(1000);
    }

    @Test
    void dropsAndCountsWhatASlowDiskCannotTake() throws IOException {
        var held = new HeldWriter();
        var log = new BoundedAccessLog(held, AccessLogSettings.Format.TEXT);
        for (int i = 0; i < 100_000; i++) log.add(REQUEST);

        long dropped = log.dropped();
        held.release.countDown();
        log.close();

        assertThat(dropped).isGreaterThan(70_000);
        assertThat(held.lines).isEqualTo(100_000 - dropped);
    }

    /** A disk that takes nothing until it is released. */
    private static final class HeldWriter extends Writer {
        private final CountDownLatch release = new CountDownLatch(1);
        private long lines;

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            try {
                release.await();
            } catch (InterruptedException interrupted) {
                throw new IOException(interrupted);
            }
            lines++;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
