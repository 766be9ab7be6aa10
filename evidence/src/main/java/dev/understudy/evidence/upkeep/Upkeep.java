package dev.understudy.evidence.upkeep;

import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.record.Bounds;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the store small: rolls time up by age, folds what several partitions counted into one row, and holds the bounds. Sums stay
 * what they are. Any number of workers may try; one at a time does a piece, in one transaction.
 */
public final class Upkeep {
    /** Names the lock among those that others may have in the same database. */
    private static final int LOCK = 0x0DD5;

    private final Database database;
    private final List<Chore> chores;

    public Upkeep(Database database, Bounds bounds) {
        this.database = database;
        this.chores = List.of(
                new BucketRollUp(),
                new CountRollUp(Counted.PATTERNS),
                new CountRollUp(Counted.GROUPS),
                new LatencyRollUp(),
                new InstanceTrim(bounds.instances()),
                new PairFold(bounds.pairs() / 2),
                new SampleTrim(bounds.sampleBytes() / 4 * 3),
                new EpochFold(),
                new LetterTrim(),
                new NoteTrim());
    }

    /** Does one piece of what there is to do. @return whether there may be more */
    public boolean piece(Instant now) {
        return database.write(handle -> isAlone(handle) && chores.stream().anyMatch(chore -> chore.piece(handle, now)));
    }

    /** Until the transaction ends. */
    private static boolean isAlone(Handle handle) {
        return handle.createQuery("select pg_try_advisory_xact_lock(:lock, hashtext(current_schema()))")
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one();
    }
}
