package dev.understudy.evidence.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Rolls time up by age: five minutes for two days, then hours for two weeks, then days; after an hour all partitions in one row. */
final class BucketRollUp implements Chore {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration FIVE_MINUTES = Duration.ofDays(2);
    private static final Duration HOURS = Duration.ofDays(14);

    @Override
    public boolean piece(Handle handle, Instant now) {
        Instant fresh = now.minus(FRESH);
        Optional<Writers.Scope> scope = fresh(handle, fresh);
        if (scope.isPresent()) {
            Writers.hold(handle, scope.get());
            return moved(handle, now, """
                    generation = %d and partition_id = %d and partition_id > 0 and bucket < '%s'
                    """.formatted(
                                    scope.get().generation(), scope.get().partition(), fresh))
                    > 0;
        }
        return moved(handle, now, """
                partition_id = 0 and (seconds = 300 and bucket < '%s' or seconds = 3600 and bucket < '%s')
                """.formatted(hoursBefore(now), daysBefore(now))) > 0;
    }

    private static Optional<Writers.Scope> fresh(Handle handle, Instant before) {
        return handle.createQuery("""
                        select generation, partition_id from endpoint_bucket
                        where partition_id > 0 and bucket < :before limit 1
                        """)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .map((row, context) -> new Writers.Scope(row.getLong(1), row.getInt(2)))
                .findFirst();
    }

    /** Whole hours and days, so that no span is cut in two. */
    private static Instant hoursBefore(Instant now) {
        return now.minus(FIVE_MINUTES).truncatedTo(ChronoUnit.HOURS);
    }

    private static Instant daysBefore(Instant now) {
        return now.minus(HOURS).truncatedTo(ChronoUnit.DAYS);
    }

    private static int moved(Handle handle, Instant now, String which) {
        return BucketRows.move(handle, which, """
                greatest(m.seconds, case when m.bucket < '%s' then 86400 when m.bucket < '%s' then 3600 else 300 end)
                """.formatted(daysBefore(now), hoursBefore(now)), Optional.empty());
    }
}
