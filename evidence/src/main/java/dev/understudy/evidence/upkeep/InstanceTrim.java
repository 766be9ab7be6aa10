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
    @Override
    public boolean piece(Handle handle, Instant now) {
        int[] quiet = Pairs.quiet(handle, now);
        int forgotten = 0;
        for (String table : List.of("group_instance", "endpoint_instance")) {
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
                        delete from instance i
                        where i.name <> :other
                          and not exists (select from endpoint_instance e where e.instance_id = i.id)
                          and not exists (select from group_instance g where g.instance_id = i.id)
                        """).bind("other", Pairs.OTHER).execute();
    }
}
