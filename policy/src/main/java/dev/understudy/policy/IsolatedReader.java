package dev.understudy.policy;

import dev.understudy.policy.document.Section;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the isolated upstreams, and finds those that are not isolated at all. */
record IsolatedReader(Section root) {

    /** By name, in the file's order. */
    Map<String, IsolatedUpstream> upstreams() {
        Section isolated = root.section("isolated");
        Set<String> shared = new HashSet<>(servers("primary"));
        shared.addAll(servers("candidate"));
        var upstreams = new LinkedHashMap<String, IsolatedUpstream>();
        for (String name : isolated.node().propertyNames()) {
            Section section = isolated.section(name);
            new UpstreamReader(section).upstream(Upstream.CANDIDATE_TIMEOUT).ifPresent(upstream -> {
                if (upstream.urls().stream().map(IsolatedReader::server).anyMatch(shared::contains)) {
                    section.fault("url", "is the primary or the candidate; an isolated upstream has data of its own");
                }
                upstreams.put(name, new IsolatedUpstream(name, upstream));
            });
        }
        return upstreams;
    }

    private Set<String> servers(String side) {
        var servers = new HashSet<String>();
        // what is wrong with them is said where they are read themselves
        var quiet = new Section(root.document(), root.section(side).pointer(), new ArrayList<>());
        quiet.parsedAll("url", Upstream::url).forEach(url -> servers.add(server(url)));
        return servers;
    }

    private static String server(URI url) {
        int standard = Upstream.isSecure(url) ? 443 : 80;
        int port = url.getPort() < 0 ? standard : url.getPort();
        return url.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }
}
