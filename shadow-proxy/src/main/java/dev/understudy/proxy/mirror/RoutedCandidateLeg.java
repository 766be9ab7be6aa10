package dev.understudy.proxy.mirror;

import dev.understudy.policy.Mirroring;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Sends a copy where its route says: to the candidate, or to an isolated upstream and then to nobody else. */
final class RoutedCandidateLeg implements CandidateLeg {
    private final CandidateLeg candidate;
    private final Map<String, CandidateLeg> isolated;

    /** @param isolated by the name of the upstream */
    RoutedCandidateLeg(CandidateLeg candidate, Map<String, CandidateLeg> isolated) {
        this.candidate = candidate;
        this.isolated = Map.copyOf(isolated);
    }

    @Override
    public CompletionStage<LegOutcome> send(Copy copy) {
        return switch (copy.route().mirror()) {
            case Mirroring.Never never -> throw new IllegalStateException("a route that is never mirrored has a copy");
            case Mirroring.Safe safe -> candidate.send(copy);
            case Mirroring.ReadOnly readOnly -> candidate.send(copy);
            case Mirroring.DryRun dryRun -> candidate.send(copy);
            case Mirroring.Isolated isolatedRoute ->
                isolated(isolatedRoute.upstream().name()).send(copy);
        };
    }

    private CandidateLeg isolated(String name) {
        CandidateLeg leg = isolated.get(name);
        if (leg == null) throw new IllegalStateException("there are no connections to the isolated upstream " + name);
        return leg;
    }
}
