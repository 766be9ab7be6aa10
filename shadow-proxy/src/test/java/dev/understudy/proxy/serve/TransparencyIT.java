package dev.understudy.proxy.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.proxy.fixture.Meaning;
import dev.understudy.proxy.fixture.MirroredAudience;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.RecordingAudience;
import dev.understudy.proxy.fixture.ServedPrimary;
import dev.understudy.proxy.fixture.Transparency;
import dev.understudy.proxy.fixture.TransparencyPage;
import dev.understudy.proxy.fixture.Vector;
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
        direct = Transparency.direct();
        try (var way = new Way(server -> entrance(ServedPrimary.before(server.url(), new RecordingAudience())))) {
            plain = Transparency.along(way);
        }
        try (var candidate = RawServer.answering("HTTP/1.1 500 Sick\r\nContent-Length: 4\r\n\r\nsick");
                var way = new Way(server -> mirroring(server, candidate))) {
            mirrored = Transparency.along(way);
            await().until(() -> candidate.requests().size() > 100);
            copies = candidate.requests().size();
        }
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
            assertThat(mirrored.get(i).answers()).isEqualTo(plain.get(i).answers());
            assertThat(mirrored.get(i).trouble()).isEqualTo(plain.get(i).trouble());
        }
    }

    @Test
    void saysTheSameWhereBytesComeOneByOne() {
        List<Vector> vectors = Transparency.vectors();
        try (var way = new Way(server -> entrance(ServedPrimary.before(server.url(), new RecordingAudience())))) {
            for (int i = 0; i < vectors.size(); i++) {
                if (!vectors.get(i).has("primary")
                        || vectors.get(i).text("send").length() > 300) continue;

                Way.Seen seen = way.dribble(vectors.get(i));

                assertThat(seen.answers()).isEqualTo(plain.get(i).answers());
                assertThat(meanings(seen)).isEqualTo(meanings(plain.get(i)));
            }
        }
    }

    private static List<Meaning> meanings(Way.Seen seen) {
        return seen.arrived().stream().map(Meaning::ofRequest).toList();
    }

    @Test
    void isAsNearToTheLetterAsThePageSays() throws IOException {
        String ours = TransparencyPage.ours(Transparency.of(direct, plain), Transparency.of(direct, mirrored));

        assertThat(TransparencyPage.section(TransparencyPage.OURS, ours)).isEqualTo(ours);
    }
}
