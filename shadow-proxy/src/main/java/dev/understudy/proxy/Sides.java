package dev.understudy.proxy;

import dev.understudy.policy.CannotStart;
import dev.understudy.policy.Policy;
import dev.understudy.policy.Upstream;
import dev.understudy.proxy.forward.CallLimits;
import dev.understudy.proxy.forward.Instance;
import dev.understudy.proxy.forward.Side;
import dev.understudy.proxy.tls.ClientTls;
import dev.understudy.proxy.tls.Reloaded;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Primary and candidate as the policy names them.
 *
 * @param files from which their TLS is made, to be looked at again
 */
record Sides(Side primary, Side candidate, List<Reloaded> files) {

    /** @throws CannotStart where a file that a side's TLS needs cannot be used */
    static Sides of(Policy policy) {
        var files = new ArrayList<Reloaded>();
        CallLimits serving = CallLimits.serving(policy.primary().timeout());
        CallLimits bounded = CallLimits.bounded(policy.candidate().timeout());
        Side primary = side("primary", policy.primary(), serving, files);
        Side candidate = side("candidate", policy.candidate(), bounded, files);
        return new Sides(primary, candidate, List.copyOf(files));
    }

    private static Side side(String name, Upstream upstream, CallLimits limits, List<Reloaded> files) {
        boolean secure = upstream.urls().stream().anyMatch(Upstream::isSecure);
        Optional<ClientTls> tls = secure ? Optional.of(ClientTls.of(name, upstream.tls())) : Optional.empty();
        tls.ifPresent(made -> files.add(made.reloaded()));
        List<Instance> instances =
                upstream.urls().stream().map(url -> instance(url, tls)).toList();
        return new Side(instances, upstream.versionHeader(), limits);
    }

    private static Instance instance(URI url, Optional<ClientTls> tls) {
        return Upstream.isSecure(url) ? new Instance(url, tls) : new Instance(url);
    }

    List<Instance> instances() {
        return Stream.concat(primary.instances().stream(), candidate.instances().stream())
                .toList();
    }
}
