package dev.understudy.proxy;

import dev.understudy.policy.CannotStart;
import dev.understudy.policy.Mirroring;
import dev.understudy.policy.Policy;
import dev.understudy.policy.Route;
import dev.understudy.proxy.admin.DryRunMetrics;
import dev.understudy.proxy.admin.DryRunPages;
import dev.understudy.proxy.admin.ProxyMetrics;
import dev.understudy.proxy.dryrun.DryRuns;
import dev.understudy.proxy.mirror.Breaker;
import dev.understudy.proxy.mirror.IsolatedCandidate;
import dev.understudy.proxy.mirror.LeaveLinks;
import dev.understudy.proxy.mirror.MirrorPolicy;
import dev.understudy.proxy.mirror.UtcDate;
import dev.understudy.proxy.reload.LivePolicy;
import dev.understudy.proxy.wire.Loops;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.undertow.server.HttpHandler;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What routes stand on that mirror by leave, put together.
 *
 * @param routes the names of those that are dry runs under the policy in force
 */
record Leaves(Supplier<List<String>> routes, DryRuns dryRuns, LeaveLinks links) {

    /** @throws CannotStart where what was switched off cannot be read */
    static Leaves of(
            Policy policy,
            Supplier<MirrorPolicy> inForce,
            Sides sides,
            DataDirectory data,
            Loops loops,
            Closing closing) {
        DryRuns dryRuns = closing.add(dryRuns(policy, sides, data));
        Supplier<List<String>> routes = () -> names(inForce.get());
        if (!routes.get().isEmpty()) dryRuns.want();
        return new Leaves(
                routes, dryRuns, new LeaveLinks(new UtcDate(InstantSource.system()), dryRuns, isolated(sides, loops)));
    }

    private static List<String> names(MirrorPolicy policy) {
        return policy.routes().stream()
                .map(MirrorPolicy.RouteStanding::route)
                .filter(route -> route.mirror() instanceof Mirroring.DryRun)
                .map(Route::name)
                .toList();
    }

    private static DryRuns dryRuns(Policy policy, Sides sides, DataDirectory data) {
        try {
            return DryRuns.of(
                    sides.candidate(), sides.candidateTls(), policy.candidate().timeout(), data.dryRunMarks());
        } catch (IOException e) {
            throw new CannotStart("The dry runs that were switched off cannot be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, IsolatedCandidate> isolated(Sides sides, Loops loops) {
        var isolated = new LinkedHashMap<String, IsolatedCandidate>();
        sides.isolated()
                .forEach((name, side) -> isolated.put(
                        name, new IsolatedCandidate(ShadowProxy.pools(loops, side), new Breaker(System::nanoTime))));
        return isolated;
    }

    /** The admin port's pages on them, before those that there are. */
    HttpHandler pages(String token, HttpHandler next) {
        return new DryRunPages(dryRuns, routes, token, next);
    }

    void measure(PrometheusMeterRegistry metrics, LivePolicy policy) {
        policy.whenChanged(state -> DryRunMetrics.of(metrics, dryRuns, routes.get()));
        links.isolated().forEach((name, server) -> ProxyMetrics.isolated(metrics, name, server.breaker()));
    }
}
