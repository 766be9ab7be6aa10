package dev.understudy.evidence.upkeep;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Folds what the partitions counted of pairs of versions that run no more into one row each. */
record CountRollUp(Counted counted) implements Chore {
    @Override
    public boolean piece(Handle handle, Instant now) {
        int[] quiet = Pairs.quiet(handle, now);
        Optional<Writers.Scope> scope = Writers.fresh(handle, counted.table(), quiet);
        if (scope.isEmpty()) return false;
        Writers.hold(handle, scope.get());
        String which = "generation = %d and partition_id = %d and pair_id = any(array%s::int[])"
                .formatted(scope.get().generation(), scope.get().partition(), Arrays.toString(quiet));
        return counted.move(handle, which, Optional.empty()) > 0;
    }
}
