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
import java.net.URI;
import java.util.List;

/** Primary and candidate as the policy names them. */
record Sides(Side primary, Side candidate) {

    /**
     * Looks their names up, which may block.
     *
     * @throws CannotStart for a server that must be spoken to in a way that is not built yet
     */
    static Sides of(Policy policy, Names names) {
        return new Sides(primary(policy.primary(), names), candidate(policy.candidate(), names));
    }

    private static Side primary(Upstream upstream, Names names) {
        ConnectionSettings kept = upstream.connections();
        var settings = new SideSettings(
                true,
                upstream.versionHeader(),
                CallLimits.serving(upstream.timeout()),
                ConnectionLimits.serving(kept.limit(), kept.keepAlive()));
        return side("primary", upstream, names, settings);
    }

    private static Side candidate(Upstream upstream, Names names) {
        ConnectionSettings kept = upstream.connections();
        var settings = new SideSettings(
                false,
                upstream.versionHeader(),
                CallLimits.bounded(upstream.timeout()),
                ConnectionLimits.copying(kept.limit(), kept.keepAlive()));
        return side("candidate", upstream, names, settings);
    }

    private static Side side(String name, Upstream upstream, Names names, SideSettings settings) {
        for (URI url : upstream.urls()) {
            if ("https".equalsIgnoreCase(url.getScheme())) {
                throw new CannotStart("The " + name + " " + url
                        + " asks for TLS, which comes with a later version; name an http:// address.");
            }
        }
        return Side.of(upstream.urls(), names, settings);
    }

    List<Side> both() {
        return List.of(primary, candidate);
    }
}
