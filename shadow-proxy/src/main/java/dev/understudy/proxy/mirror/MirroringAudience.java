package dev.understudy.proxy.mirror;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.redact.pattern.SecretPatterns;
import dev.understudy.exchange.template.TemplateTable;
import dev.understudy.proxy.forward.Client;
import dev.understudy.proxy.http.Refusal;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.ledger.CountedRequest;
import dev.understudy.proxy.ledger.Ledger;
import dev.understudy.proxy.overload.Grade;
import dev.understudy.proxy.serve.Audience;
import dev.understudy.proxy.serve.Witness;
import dev.understudy.proxy.wire.Loop;
import java.util.Optional;
import java.util.function.Supplier;

/** Counts every request, and watches those that are mirrored. */
public final class MirroringAudience implements Audience {
    private final Supplier<MirrorPolicy> policies;
    private final Supplier<TemplateTable> templates;
    private final Ledger ledger;
    private final MirrorState state;
    private final Mirror mirror;
    private final LeaveLinks leaves;

    private MirroringAudience(
            Supplier<MirrorPolicy> policies,
            Supplier<TemplateTable> templates,
            Ledger ledger,
            MirrorState state,
            MirrorLinks links) {
        this.policies = policies;
        this.templates = templates;
        this.ledger = ledger;
        this.state = state;
        mirror = Mirror.of(state, links, () -> policies.get().terms().limits().mirrorInFlight());
        leaves = links.leaves();
    }

    /** Without an inventory. */
    public static MirroringAudience of(
            Supplier<MirrorPolicy> policies, Ledger ledger, MirrorState state, MirrorLinks links) {
        return of(policies, () -> TemplateTable.EMPTY, ledger, state, links);
    }

    /**
     * @param policies the one that new requests begin under
     * @param templates the table that they are counted by
     */
    public static MirroringAudience of(
            Supplier<MirrorPolicy> policies,
            Supplier<TemplateTable> templates,
            Ledger ledger,
            MirrorState state,
            MirrorLinks links) {
        return new MirroringAudience(policies, templates, ledger, state, links);
    }

    @Override
    public Witness forwarded(RequestHead head, Client client, Loop loop) {
        MirrorPolicy policy = policies.get();
        CountedRequest counted = seen(head, policy);
        return switch (decide(policy, head, client)) {
            case MirrorDecision.DoNot not -> {
                counted.end(not.reason());
                yield new NotMirrored(not.reason());
            }
            case MirrorDecision.Mirror mirrored ->
                new MirroringWitness(mirror, policy.plan(mirrored.route()), counted, new Original(head, client, loop));
        };
    }

    /** Why such a request would not be mirrored now, but for the rate of its route; empty where it would. Counts nothing. */
    public Optional<LedgerCounter> against(RequestHead head, Client client) {
        MirrorPolicy policy = policies.get();
        return switch (byRules(policy, head, client)) {
            case MirrorDecision.DoNot not -> Optional.of(not.reason());
            case MirrorDecision.Mirror mirrored -> atPresent(policy.plan(mirrored.route()));
        };
    }

    private MirrorDecision byRules(MirrorPolicy policy, RequestHead head, Client client) {
        ClientIdentities identities = policy.terms().identities();
        return policy.rules().decide(head, asked -> identities.placeOf(asked, client), leaves.today());
    }

    private MirrorDecision decide(MirrorPolicy policy, RequestHead head, Client client) {
        return switch (byRules(policy, head, client)) {
            case MirrorDecision.DoNot not -> not;
            case MirrorDecision.Mirror mirrored ->
                against(policy.plan(mirrored.route()))
                        .<MirrorDecision>map(MirrorDecision.DoNot::new)
                        .orElse(mirrored);
        };
    }

    /** What speaks against a copy at present, the route's own rate last: it counts those that it lets pass. */
    private Optional<LedgerCounter> against(RoutePlan plan) {
        Optional<LedgerCounter> present = atPresent(plan);
        if (present.isPresent()) return present;
        return plan.gate().admits() ? Optional.empty() : Optional.of(LedgerCounter.ROUTE_LIMIT);
    }

    private Optional<LedgerCounter> atPresent(RoutePlan plan) {
        Optional<LedgerCounter> pause = state.pausing().against(plan.route().name());
        if (pause.isPresent()) return pause;
        if (state.grade().get() == Grade.NO_MIRRORING) return Optional.of(LedgerCounter.OVERLOAD);
        if (state.withheld().getAsBoolean()) return Optional.of(LedgerCounter.CONTROL_WINDOW);
        return leaves.against(plan.route());
    }

    @Override
    public void refused(Refusal refusal) {
        ledger.seen(Ledger.UNKNOWN).end(LedgerCounter.REFUSED);
    }

    @Override
    public void answeredHere(RequestHead head) {
        seen(head, policies.get()).end(LedgerCounter.ANSWERED_HERE);
    }

    private CountedRequest seen(RequestHead head, MirrorPolicy policy) {
        SecretPatterns secrets = policy.terms().redaction().patterns();
        TemplateTable table = templates.get();
        TemplateTable.Found found = table.find(head.method(), head.target(), secrets);
        return ledger.seen(found.endpoint(), found.listed() ? 0 : table.size());
    }
}
