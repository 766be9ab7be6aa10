package dev.understudy.proxy;

import dev.understudy.proxy.admin.InstanceMetrics;
import dev.understudy.proxy.forward.NameRefresh;
import dev.understudy.proxy.forward.Names;
import dev.understudy.proxy.tls.FileChecks;
import dev.understudy.proxy.tls.Reloaded;
import dev.understudy.proxy.tls.ServerTls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is looked at again and again while the proxy runs: names and certificates, each on a thread of its own. */
record Upkeep(NameRefresh names, FileChecks files) {
    private static final Duration NAMES = Duration.ofSeconds(10);
    private static final Duration CERTIFICATES = Duration.ofSeconds(2);

    static Upkeep of(Sides sides, Optional<ServerTls> tls, InstanceMetrics instances, Closing closing) {
        return new Upkeep(
                closing.add(new NameRefresh(sides.all(), Names.SYSTEM, NAMES, instances::follow)),
                closing.add(new FileChecks(files(sides, tls), CERTIFICATES)));
    }

    private static List<Reloaded> files(Sides sides, Optional<ServerTls> tls) {
        var files = new ArrayList<>(sides.files());
        tls.ifPresent(ended -> files.add(ended.reloaded()));
        return List.copyOf(files);
    }

    void start() {
        names.start();
        files.start();
    }
}
