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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Primary and candidate as the policy names them.
 *
 * @param files from which their TLS is made, to be looked at again
 */
record Sides(Side primary, Side candidate, List<Reloaded> files) {

    /**
     * Looks their names up, which may block.
     *
     * @throws CannotStart where a file that a side's TLS needs cannot be used
     */
    static Sides of(Policy policy, Names names) {
        var files = new ArrayList<Reloaded>();
        Side primary = primary(policy.primary(), names, files);
        Side candidate = candidate(policy.candidate(), names, files);
        return new Sides(primary, candidate, List.copyOf(files));
    }

    private static Side primary(Upstream upstream, Names names, List<Reloaded> files) {
        ConnectionSettings kept = upstream.connections();
        var settings = new SideSettings(
                true,
                upstream.versionHeader(),
                CallLimits.serving(upstream.timeout()),
                ConnectionLimits.serving(kept.limit(), kept.keepAlive()),
                tls("primary", upstream, files));
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

    List<Side> both() {
        return List.of(primary, candidate);
    }
}
