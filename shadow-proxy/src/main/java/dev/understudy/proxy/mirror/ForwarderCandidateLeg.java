package dev.understudy.proxy.mirror;

import dev.understudy.policy.Mirroring;
import dev.understudy.policy.Route;
import dev.understudy.proxy.dryrun.DryRunWatch;
import dev.understudy.proxy.dryrun.ProvenAnswer;
import dev.understudy.proxy.forward.AnswerListener;
import dev.understudy.proxy.forward.Call;
import dev.understudy.proxy.forward.Outgoing;
import dev.understudy.proxy.forward.Pool;
import dev.understudy.proxy.forward.RequestRewrite;
import dev.understudy.proxy.wire.Loop;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Asks through the forwarder's own client, so that the candidate gets the bytes the primary got. */
final class ForwarderCandidateLeg implements CandidateLeg {
    private final Map<Loop, Pool> pools;
    private final MirrorSwitch pausing;
    private final DryRunWatch dryRuns;

    ForwarderCandidateLeg(Map<Loop, Pool> pools, MirrorSwitch pausing, DryRunWatch dryRuns) {
        this.pools = Map.copyOf(pools);
        this.pausing = pausing;
        this.dryRuns = dryRuns;
    }

    @Override
    public CompletionStage<LegOutcome> send(Copy copy) {
        Original original = copy.original();
        Pool pool = pools.get(original.loop());
        if (pool == null) throw new IllegalStateException("no connections to the candidate on this loop");
        var edits = CopyEdits.of(copy.plan(), copy.cookies(), copy.exchange());
        var asked = new AskedCandidate(copy, () -> pausing.against(copy.route().name()));
        var call = new Call(
                pool,
                authority -> Outgoing.copyOf(
                        original.head(), RequestRewrite.rewrite(original.head(), original.client(), edits, authority)),
                watched(asked, copy.route()));
        return asked.over(call);
    }

    private AnswerListener watched(AskedCandidate asked, Route route) {
        return route.mirror() instanceof Mirroring.DryRun ? new ProvenAnswer(asked, dryRuns, route.name()) : asked;
    }
}
