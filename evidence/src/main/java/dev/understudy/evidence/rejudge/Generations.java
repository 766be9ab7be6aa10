package dev.understudy.evidence.rejudge;

import org.jdbi.v3.core.Handle;

/** The generations of the evidence: added, given up, and deleted piece by piece. */
final class Generations {
    /** Rows deleted in one transaction, so that none lasts long. */
    private static final int PIECE = 20_000;

    private static final String[] TABLES = {
        "sample_place",
        "sample",
        "endpoint_bucket",
        "pattern_count",
        "replay_count",
        "group_count",
        "answered_for_endpoint",
        "endpoint_caller",
        "answered_for_group",
        "latency",
        "exposure",
        "parameter_set",
        "told_apart",
        "dead_letter_unlisted",
        "arrival",
        "dead_letter",
        "position"
    };

    private Generations() {}

    static long add(Handle handle) {
        return handle.createQuery("""
                        insert into generation (id, state)
                        select max(id) + 1, 'building' from generation
                        returning id
                        """).mapTo(Long.class).one();
    }

    /** Waits for a batch that is being written to it; none comes after. */
    static void retire(Handle handle, long generation) {
        handle.createUpdate("update generation set state = 'retired' where id = :id")
                .bind("id", generation)
                .execute();
    }

    /** Deletes a piece of what retired generations counted. @return whether there may be more */
    static boolean deletePiece(Handle handle) {
        for (String table : TABLES) {
            int deleted = handle.createUpdate("""
                            delete from <table> where ctid = any(array(
                                select t.ctid from <table> t
                                where t.generation in (
                                    select id from generation where state = 'retired' and deleted_at is null)
                                limit :piece))
                            """)
                    .define("table", table)
                    .bind("piece", PIECE)
                    .execute();
            if (deleted > 0) return true;
        }
        int ended = handle.execute(
                "update generation set deleted_at = now() where state = 'retired' and deleted_at is null");
        if (ended > 0) deleteUncounted(handle);
        return false;
    }

    /** Deletes patterns that no generation counts any more, so that they take no room. No batch can be under way. */
    private static void deleteUncounted(Handle handle) {
        handle.execute("select from head for update");
        handle.execute("""
                with uncounted as (
                    select p.id from pattern p
                    where not exists (select from pattern_count c where c.pattern_id = p.id)
                      and not exists (select from replay_count r where r.pattern_id = p.id)
                      and not exists (select from sample s where s.pattern_id = p.id)
                ), members as (
                    delete from pattern_member where pattern_id in (select id from uncounted)
                )
                delete from pattern where id in (select id from uncounted)
                """);
    }
}
