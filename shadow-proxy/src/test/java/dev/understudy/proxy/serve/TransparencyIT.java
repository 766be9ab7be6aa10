package dev.understudy.proxy.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.proxy.fixture.MirroredAudience;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.RecordingAudience;
import dev.understudy.proxy.fixture.ServedPrimary;
import dev.understudy.proxy.fixture.Transparency;
import dev.understudy.proxy.fixture.TransparencyPage;
import dev.understudy.proxy.fixture.Way;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every vector along three ways: direct, through the proxy, and through the proxy while it mirrors. */
class TransparencyIT {
    @TempDir
    private static Path data;

    private static List<Way.Seen> direct;
    private static List<Way.Seen> plain;
    private static List<Way.Seen> mirrored;
    private static int copies;

    @BeforeAll
    static void sendAll() {
        try (var way = Way.direct()) {
            direct = sent(way);
        }
        try (var way = new Way(server -> entrance(ServedPrimary.before(server.url(), new RecordingAudience())))) {
            plain = sent(way);
        }
        try (var candidate = RawServer.answering("HTTP/1.1 500 Sick\r\nContent-Length: 4\r\n\r\nsick");
                var way = new Way(server -> mirroring(server, candidate))) {
            mirrored = sent(way);
            await().until(() -> candidate.requests().size() > 100);
            copies = candidate.requests().size();
        }
    }

    private static List<Way.Seen> sent(Way way) {
        return Transparency.vectors().stream().map(way::send).toList();
    }

    private static Way.Entrance mirroring(RawServer primary, RawServer candidate) {
        var audience = new MirroredAudience(primary.url(), candidate.url(), data);
        ServedPrimary proxy = ServedPrimary.before(primary.url(), audience);
        return Way.entrance(proxy.address(), () -> {
            proxy.close();
            audience.close();
        });
    }

    private static Way.Entrance entrance(ServedPrimary proxy) {
        return Way.entrance(proxy.address(), proxy::close);
    }

    @Test
    void saysBothEndsWhatADirectConnectionSays() {
        Transparency transparency = Transparency.of(direct, plain);

        assertThat(transparency.failures()).isEmpty();
    }

    @Test
    void saysTheSameWhileItMirrors() {
        Transparency transparency = Transparency.of(direct, mirrored);

        assertThat(transparency.failures()).isEmpty();
        assertThat(copies).isGreaterThan(100);
    }

    @Test
    void givesTheUserTheVerySameBytesWhileItMirrors() {
        for (int i = 0; i < plain.size(); i++) {
            assertThat(mirrored.get(i)).isEqualTo(plain.get(i));
        }
    }

    @Test
    void isAsNearToTheLetterAsThePageSays() throws IOException {
        String ours = TransparencyPage.ours(Transparency.of(direct, plain), Transparency.of(direct, mirrored));

        assertThat(TransparencyPage.section(TransparencyPage.OURS, ours)).isEqualTo(ours);
    }
}
