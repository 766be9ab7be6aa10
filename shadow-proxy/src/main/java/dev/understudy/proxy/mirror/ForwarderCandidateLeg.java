package dev.understudy.proxy.mirror;

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

    ForwarderCandidateLeg(Map<Loop, Pool> pools) {
        this.pools = Map.copyOf(pools);
    }

    @Override
    public CompletionStage<LegOutcome> send(Copy copy) {
        Original original = copy.original();
        Pool pool = pools.get(original.loop());
        if (pool == null) throw new IllegalStateException("no connections to the candidate on this loop");
        var edits = CopyEdits.of(copy.mapping(), copy.cookies(), copy.exchange());
        var asked = new AskedCandidate(copy);
        var call = new Call(
                pool,
                authority -> Outgoing.copyOf(
                        original.head(), RequestRewrite.rewrite(original.head(), original.client(), edits, authority)),
                asked);
        return asked.over(call);
    }
}
