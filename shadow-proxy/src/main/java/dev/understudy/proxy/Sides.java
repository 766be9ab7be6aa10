package dev.understudy.proxy;

import dev.understudy.policy.CannotStart;
import dev.understudy.policy.ConnectionSettings;
import dev.understudy.policy.Policy;
import dev.understudy.policy.Upstream;
import dev.understudy.proxy.forward.CallLimits;
import dev.understudy.proxy.forward.ConnectionLimits;
import dev.understudy.proxy.forward.Names;
import dev.understudy.proxy.forward.Side;
import dev.understudy.proxy.forward.SideSettings;
import dev.understudy.proxy.tls.ClientTls;
import dev.understudy.proxy.tls.Reloaded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Primary and candidate as the policy names them.
 *
 * @param primaryAgain the primary as it is asked for second answers: by few connections of its own, whose failures do not
 *     count against it where users are served
 * @param files from which their TLS is made, to be looked at again
 */
record Sides(Side primary, Side candidate, Side primaryAgain, List<Reloaded> files) {
    private static final int CONNECTIONS_AGAIN = 2;

    /**
     * Looks their names up, which may block.
     *
     * @throws CannotStart where a file that a side's TLS needs cannot be used
     */
    static Sides of(Policy policy, Names names) {
        var files = new ArrayList<Reloaded>();
        Optional<ClientTls> tls = tls("primary", policy.primary(), files);
        Side primary = primary(policy.primary(), names, tls);
        Side candidate = candidate(policy.candidate(), names, files);
        Side again = again(policy.primary(), policy.proxy().recheck().timeout(), names, tls);
        return new Sides(primary, candidate, again, List.copyOf(files));
    }

    private static Side primary(Upstream upstream, Names names, Optional<ClientTls> tls) {
        ConnectionSettings kept = upstream.connections();
        var settings = new SideSettings(
                true,
                upstream.versionHeader(),
                CallLimits.serving(upstream.timeout()),
                ConnectionLimits.serving(kept.limit(), kept.keepAlive()),
                tls);
        return Side.of(upstream.urls(), names, settings);
    }

    private static Side again(Upstream upstream, Duration timeout, Names names, Optional<ClientTls> tls) {
        var settings = new SideSettings(
                false,
                upstream.versionHeader(),
                CallLimits.bounded(timeout),
                ConnectionLimits.copying(
                        CONNECTIONS_AGAIN, upstream.connections().keepAlive()),
                tls);
        return Side.of(upstream.urls(), names, settings);
    }

    private static Side candidate(Upstream upstream, Names names, List<Reloaded> files) {
        ConnectionSettings kept = upstream.connections();
        var settings = new SideSettings(
                false,
                upstream.versionHeader(),
                CallLimits.bounded(upstream.timeout()),
                ConnectionLimits.copying(kept.limit(), kept.keepAlive()),
                tls("candidate", upstream, files));
        return Side.of(upstream.urls(), names, settings);
    }

    private static Optional<ClientTls> tls(String name, Upstream upstream, List<Reloaded> files) {
        if (upstream.urls().stream().noneMatch(Upstream::isSecure)) return Optional.empty();
        ClientTls made = ClientTls.of(name, upstream.tls());
        files.add(made.reloaded());
        return Optional.of(made);
    }

    List<Side> all() {
        return List.of(primary, candidate, primaryAgain);
    }
}
