package dev.understudy.evidence.upkeep;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Forgets which instances answered for pairs of versions that run no more: no such instance is there to be looked at. Names that
 * nothing speaks of then make room for others.
 *
 * @param told of names apart
 */
record InstanceTrim(int told) implements Chore {
    /** Both have instances by pair of versions. */
    static final List<String> TABLES = List.of("answered_for_group", "answered_for_endpoint");

    @Override
    public boolean piece(Handle handle, Instant now) {
        int[] quiet = Pairs.quiet(handle, now);
        int forgotten = 0;
        for (String table : TABLES) {
            forgotten += handle.createUpdate("""
                            delete from <table> where ctid = any(array(
                                select ctid from <table> where pair_id = any(:pairs) limit :piece))
                            """)
                    .define("table", table)
                    .bind("pairs", quiet)
                    .bind("piece", Writers.PIECE)
                    .execute();
        }
        return forgotten > 0 || (names(handle) > told / 2 && forgetNames(handle) > 0);
    }

    private static int names(Handle handle) {
        return handle.createQuery("select count(*) from instance")
                .mapTo(Integer.class)
                .one();
    }

    private static int forgetNames(Handle handle) {
        Writers.holdAll(handle);
        return handle.createUpdate("""
                        delete from instance
                        where name <> :other
                          and id not in (select unnest(instances) from answered_for_endpoint)
                          and id not in (select unnest(instances) from answered_for_group)
                        """).bind("other", Pairs.OTHER).execute();
    }
}
