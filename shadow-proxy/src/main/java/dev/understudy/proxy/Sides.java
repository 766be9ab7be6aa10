package dev.understudy.proxy;

import dev.understudy.policy.CannotStart;
import dev.understudy.policy.Policy;
import dev.understudy.policy.Upstream;
import dev.understudy.proxy.forward.CallLimits;
import dev.understudy.proxy.forward.Instance;
import dev.understudy.proxy.forward.Side;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** Primary and candidate as the policy names them. */
record Sides(Side primary, Side candidate) {

    /** @throws CannotStart for a server that must be spoken to in a way that is not built yet */
    static Sides of(Policy policy) {
        return new Sides(
                side(
                        "primary",
                        policy.primary(),
                        CallLimits.serving(policy.primary().timeout())),
                side(
                        "candidate",
                        policy.candidate(),
                        CallLimits.bounded(policy.candidate().timeout())));
    }

    private static Side side(String name, Upstream upstream, CallLimits limits) {
        for (URI url : upstream.urls()) {
            if ("https".equalsIgnoreCase(url.getScheme())) {
                throw new CannotStart("The " + name + " " + url
                        + " asks for TLS, which comes with a later version; name an http:// address.");
            }
        }
        return new Side(upstream.urls().stream().map(Instance::new).toList(), upstream.versionHeader(), limits);
    }

    List<Instance> instances() {
        return Stream.concat(primary.instances().stream(), candidate.instances().stream())
                .toList();
    }
}
