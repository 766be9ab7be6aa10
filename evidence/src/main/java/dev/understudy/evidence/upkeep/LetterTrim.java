package dev.understudy.evidence.upkeep;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Lists the newest dead letters alone; of the others it keeps how many there are. */
final class LetterTrim implements Chore {
    private static final int LISTED = 20_000;

    @Override
    public boolean piece(Handle handle, Instant now) {
        return handle.createUpdate("""
                        with surplus as (
                            select generation, count(*) - :listed as n from dead_letter
                            group by generation having count(*) > :listed limit 1
                        ), gone as (
                            delete from dead_letter d using (
                                select o.generation, o.partition_id, o.record_offset
                                from dead_letter o
                                where o.generation = (select generation from surplus)
                                  and (o.retry_id is null or o.answered_at is not null)
                                order by o.dead_at nulls first, o.partition_id, o.record_offset
                                limit least(:piece, (select n from surplus))) o
                            where d.generation = o.generation and d.partition_id = o.partition_id
                              and d.record_offset = o.record_offset
                            returning d.generation, d.proxy
                        )
                        insert into dead_letter_unlisted as t (generation, partition_id, ours, other)
                        select generation, 0, count(*) filter (where proxy <> ''), count(*) filter (where proxy = '')
                        from gone group by generation
                        on conflict (generation, partition_id) do update
                        set ours = t.ours + excluded.ours, other = t.other + excluded.other
                        """)
                        .bind("listed", LISTED)
                        .bind("piece", Writers.PIECE)
                        .execute()
                > 0;
    }
}
