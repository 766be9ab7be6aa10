package dev.understudy.proxy.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.understudy.proxy.fixture.PeerProxy;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.RecordingAudience;
import dev.understudy.proxy.fixture.ServedPrimary;
import dev.understudy.proxy.fixture.Transparency;
import dev.understudy.proxy.fixture.TransparencyPage;
import dev.understudy.proxy.fixture.Way;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same vectors through HAProxy and nginx, for docs/transparency.md. Run by name: it waits for what a peer never sends. */
class TransparencyReport {
    @TempDir
    private Path directory;

    @Test
    void standsBesideHaproxyAndNginx() throws IOException {
        for (PeerProxy peer : PeerProxy.all()) assumeTrue(peer.isInstalled(), peer.words() + " is not installed");
        List<Way.Seen> direct = Transparency.direct();
        var proxies = new LinkedHashMap<String, Transparency>();
        try (var way = new Way(TransparencyReport::ours)) {
            proxies.put("Understudy", Transparency.of(direct, Transparency.along(way)));
        }
        for (PeerProxy peer : PeerProxy.all()) {
            try (var way = new Way(server -> peer.before(server, directory))) {
                proxies.put(peer.words(), Transparency.of(direct, Transparency.along(way)));
            }
        }

        String measured = TransparencyPage.peers(proxies);

        assertThat(TransparencyPage.section(TransparencyPage.PEERS, measured)).isEqualTo(measured);
    }

    private static Way.Entrance ours(RawServer server) {
        var proxy = ServedPrimary.before(server.url(), new RecordingAudience());
        return Way.entrance(proxy.address(), proxy::close);
    }
}
