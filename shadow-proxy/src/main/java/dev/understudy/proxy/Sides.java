package dev.understudy.proxy;

import dev.understudy.policy.CannotStart;
import dev.understudy.policy.ConnectionSettings;
import dev.understudy.policy.Mirroring;
import dev.understudy.policy.Policy;
import dev.understudy.policy.Upstream;
import dev.understudy.proxy.forward.CallLimits;
import dev.understudy.proxy.forward.ConnectionLimits;
import dev.understudy.proxy.forward.Instance;
import dev.understudy.proxy.forward.Names;
import dev.understudy.proxy.forward.Side;
import dev.understudy.proxy.forward.SideSettings;
import dev.understudy.proxy.tls.ClientTls;
import dev.understudy.proxy.tls.Reloaded;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Primary, candidate and isolated upstreams as the policy names them.
 *
 * @param isolated by name
 * @param primaryAgain the primary as it is asked for second answers: by few connections of its own, whose failures do not
 *     count against it where users are served
 * @param candidateTls of the candidate's https instances
 * @param files from which their TLS is made, to be looked at again
 */
record Sides(
        Side primary,
        Side candidate,
        Map<String, Side> isolated,
        Side primaryAgain,
        Optional<ClientTls> candidateTls,
        List<Reloaded> files) {
    private static final int CONNECTIONS_AGAIN = 2;

    /**
     * Looks their names up, which may block.
     *
     * @throws CannotStart where a file that a side's TLS needs cannot be used, or an isolated upstream is not isolated
     */
    static Sides of(Policy policy, Names names) {
        var files = new ArrayList<Reloaded>();
        Optional<ClientTls> primaryTls = tls("primary", policy.primary(), files);
        Side primary = primary(policy.primary(), names, primaryTls);
        Side again = again(policy.primary(), policy.proxy().recheck().timeout(), names, primaryTls);
        Optional<ClientTls> tls = tls("candidate", policy.candidate(), files);
        Side candidate = candidate(policy.candidate(), names, tls);
        var isolated = new LinkedHashMap<String, Side>();
        upstreams(policy).forEach((name, upstream) -> {
            Optional<ClientTls> own = tls("isolated upstream " + name, upstream, files);
            isolated.put(name, candidate(upstream, names, own));
        });
        isolated.forEach((name, side) -> apart(name, side, List.of(primary, candidate)));
        return new Sides(primary, candidate, Map.copyOf(isolated), again, tls, List.copyOf(files));
    }

    private static Map<String, Upstream> upstreams(Policy policy) {
        var upstreams = new LinkedHashMap<String, Upstream>();
        policy.routes().forEach(route -> {
            if (route.mirror() instanceof Mirroring.Isolated isolated) {
                upstreams.put(isolated.upstream().name(), isolated.upstream().upstream());
            }
        });
        return upstreams;
    }

    /** Two names may lead to one server, which the policy file alone cannot show. */
    private static void apart(String name, Side isolated, List<Side> shared) {
        Set<InetSocketAddress> taken = shared.stream()
                .flatMap(side -> side.instances().stream())
                .map(Instance::address)
                .filter(address -> !address.isUnresolved())
                .collect(Collectors.toSet());
        isolated.instances().stream()
                .map(Instance::address)
                .filter(taken::contains)
                .findFirst()
                .ifPresent(same -> {
                    throw new CannotStart("The isolated upstream " + name + " is not isolated: its name leads to "
                            + same + ", and so does the primary's or the candidate's.");
                });
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

    private static Side candidate(Upstream upstream, Names names, Optional<ClientTls> tls) {
        ConnectionSettings kept = upstream.connections();
        var settings = new SideSettings(
                false,
                upstream.versionHeader(),
                CallLimits.bounded(upstream.timeout()),
                ConnectionLimits.copying(kept.limit(), kept.keepAlive()),
                tls);
        return Side.of(upstream.urls(), names, settings);
    }

    private static Optional<ClientTls> tls(String name, Upstream upstream, List<Reloaded> files) {
        if (upstream.urls().stream().noneMatch(Upstream::isSecure)) return Optional.empty();
        ClientTls made = ClientTls.of(name, upstream.tls());
        files.add(made.reloaded());
        return Optional.of(made);
    }

    List<Side> all() {
        return Stream.concat(Stream.of(primary, candidate, primaryAgain), isolated.values().stream())
                .toList();
    }

    /** By the word for each. */
    Map<String, Side> named() {
        var named = new LinkedHashMap<String, Side>();
        named.put("primary", primary);
        named.put("candidate", candidate);
        isolated.forEach((name, side) -> named.put("isolated " + name, side));
        return named;
    }
}
