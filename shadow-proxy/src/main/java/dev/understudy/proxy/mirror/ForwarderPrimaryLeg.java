package dev.understudy.proxy.mirror;

import dev.understudy.proxy.forward.Call;
import dev.understudy.proxy.forward.Outgoing;
import dev.understudy.proxy.forward.Pool;
import dev.understudy.proxy.forward.RequestRewrite;
import dev.understudy.proxy.wire.Loop;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Asks the primary what the user asked it. */
final class ForwarderPrimaryLeg implements CandidateLeg {
    private final Map<Loop, Pool> pools;

    ForwarderPrimaryLeg(Map<Loop, Pool> pools) {
        this.pools = Map.copyOf(pools);
    }

    @Override
    public CompletionStage<LegOutcome> send(Copy copy) {
        Original original = copy.original();
        Pool pool = pools.get(original.loop());
        if (pool == null) throw new IllegalStateException("no connections to the primary on this loop");
        var edits = CopyEdits.ofPrimary(copy.exchange());
        var asked = new AskedCandidate(copy, Optional::empty);
        var call = new Call(
                pool,
                authority -> Outgoing.copyOf(
                        original.head(), RequestRewrite.rewrite(original.head(), original.client(), edits, authority)),
                asked);
        return asked.over(call);
    }
}
