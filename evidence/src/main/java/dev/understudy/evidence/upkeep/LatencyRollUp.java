package dev.understudy.evidence.upkeep;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Folds the histograms that the partitions have of pairs of versions that run no more into one row each. */
final class LatencyRollUp implements Chore {
    @Override
    public boolean piece(Handle handle, Instant now) {
        int[] quiet = Pairs.quiet(handle, now);
        Optional<Writers.Scope> scope = Writers.fresh(handle, "latency", quiet);
        if (scope.isEmpty()) return false;
        Writers.hold(handle, scope.get());
        return LatencyRows.move(handle, scope.get(), quiet, Optional.empty()) > 0;
    }
}
