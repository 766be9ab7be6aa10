package dev.understudy.proxy.mirror;

import dev.understudy.policy.Policy;
import dev.understudy.policy.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that mirroring goes by, of one policy. Immutable but for what the gates count: a request reads it once and ends under
 * the one it began with.
 */
public final class MirrorPolicy {
    private final Terms terms;
    private final MirrorRules rules;
    private final List<RoutePlan> plans;
    private final Map<String, RoutePlan> byName;

    private MirrorPolicy(Terms terms, MirrorRules rules, List<RoutePlan> plans) {
        this.terms = terms;
        this.rules = rules;
        this.plans = List.copyOf(plans);
        byName = new HashMap<>();
        plans.forEach(plan -> byName.put(plan.route().name(), plan));
    }

    /** The first one of a proxy. */
    public static MirrorPolicy of(
            Policy policy, String version, ClientIdentities identities, CandidateCredentials credentials) {
        return of(policy, version, identities, credentials, null);
    }

    /** The one that takes this one's place; routes that keep their name go on counting. */
    public MirrorPolicy followedBy(
            Policy policy, String version, ClientIdentities identities, CandidateCredentials credentials) {
        return of(policy, version, identities, credentials, this);
    }

    private static MirrorPolicy of(
            Policy policy,
            String version,
            ClientIdentities identities,
            CandidateCredentials credentials,
            @Nullable MirrorPolicy before) {
        var terms = new Terms(
                version, policy.redaction(), identities, policy.proxy().limits());
        var rules = new MirrorRules(policy.routes(), policy.precautions());
        List<RoutePlan> plans = policy.routes().stream()
                .map(route -> new RoutePlan(
                        route,
                        gate(route, before),
                        CopyChanges.of(route.candidateRequest(), credentials),
                        rules.sessions(),
                        terms))
                .toList();
        return new MirrorPolicy(terms, rules, plans);
    }

    private static RouteGate gate(Route route, @Nullable MirrorPolicy before) {
        RoutePlan same = before == null ? null : before.byName.get(route.name());
        return same == null ? RouteGate.of(route.limits()) : same.gate().under(route.limits());
    }

    public Terms terms() {
        return terms;
    }

    MirrorRules rules() {
        return rules;
    }

    RoutePlan plan(Route route) {
        RoutePlan plan = byName.get(route.name());
        if (plan == null) throw new IllegalArgumentException("no route of this policy: " + route.name());
        return plan;
    }

    /** Its routes, in their order, with the copies under way of each. */
    public List<RouteStanding> routes() {
        return plans.stream()
                .map(plan -> new RouteStanding(plan.route(), plan.gate().inFlight()))
                .toList();
    }

    /** A route and its copies under way. */
    public record RouteStanding(Route route, int inFlight) {}
}
