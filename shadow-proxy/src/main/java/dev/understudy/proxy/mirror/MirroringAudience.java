package dev.understudy.proxy.mirror;

import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.redact.pattern.SecretPatterns;
import dev.understudy.exchange.template.SegmentTemplates;
import dev.understudy.policy.Policy;
import dev.understudy.proxy.forward.Client;
import dev.understudy.proxy.http.Refusal;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.ledger.CountedRequest;
import dev.understudy.proxy.ledger.Ledger;
import dev.understudy.proxy.overload.Grade;
import dev.understudy.proxy.serve.Audience;
import dev.understudy.proxy.serve.Witness;
import dev.understudy.proxy.wire.Loop;
import java.time.InstantSource;

/** Counts every request, and watches those that are mirrored. */
public final class MirroringAudience implements Audience {
    private final SecretPatterns secrets;
    private final Ledger ledger;
    private final MirrorRules rules;
    private final MirrorState state;
    private final Mirror mirror;

    private MirroringAudience(
            SecretPatterns secrets, Ledger ledger, MirrorRules rules, MirrorState state, Mirror mirror) {
        this.secrets = secrets;
        this.ledger = ledger;
        this.rules = rules;
        this.state = state;
        this.mirror = mirror;
    }

    public static MirroringAudience of(Policy policy, Ledger ledger, MirrorState state, MirrorLinks links) {
        return new MirroringAudience(
                policy.redaction().patterns(),
                ledger,
                new MirrorRules(policy.routes(), policy.precautions(), InstantSource.system()),
                state,
                Mirror.of(policy, state, links));
    }

    @Override
    public Witness forwarded(RequestHead head, Client client, Loop loop) {
        CountedRequest counted = seen(head);
        return switch (decide(head, client)) {
            case MirrorDecision.DoNot not -> {
                counted.end(not.reason());
                yield new NotMirrored(not.reason());
            }
            case MirrorDecision.Mirror mirrored ->
                new MirroringWitness(mirror, mirrored.route(), counted, new Original(head, client, loop));
        };
    }

    private MirrorDecision decide(RequestHead head, Client client) {
        MirrorDecision decision =
                rules.decide(head, asked -> mirror.identities().placeOf(asked, client));
        if (decision instanceof MirrorDecision.DoNot) return decision;
        if (state.pausing().isPaused()) return new MirrorDecision.DoNot(LedgerCounter.PAUSED);
        if (state.grade().get() == Grade.NO_MIRRORING) return new MirrorDecision.DoNot(LedgerCounter.OVERLOAD);
        return state.withheld().getAsBoolean() ? new MirrorDecision.DoNot(LedgerCounter.CONTROL_WINDOW) : decision;
    }

    @Override
    public void refused(Refusal refusal) {
        ledger.seen(Ledger.UNKNOWN).end(LedgerCounter.REFUSED);
    }

    @Override
    public void answeredHere(RequestHead head) {
        seen(head).end(LedgerCounter.ANSWERED_HERE);
    }

    private CountedRequest seen(RequestHead head) {
        return ledger.seen(new Endpoint(head.method(), SegmentTemplates.templateOf(head.target(), secrets)));
    }
}
