package dev.understudy.evidence.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads dead letters of the shown generation and the orders that name them. */
final class LetterRows {
    /** Of letters and of reasons in one answer. */
    private static final int MOST = 200;

    private LetterRows() {}

    /**
     * Newest first.
     *
     * @param condition on {@code d}, with a parameter {@code :id}
     */
    static List<ListedLetter> select(Handle handle, String condition, long id) {
        return handle.createQuery("""
                        select k.topic, k.number, d.record_offset, d.reason, d.proxy, d.epoch,
                               coalesce(e.method || ' ' || e.template, '') as endpoint, d.dead_at, d.retry_id, d.answer
                        from dead_letter d
                        join kafka_partition k on k.id = d.partition_id
                        left join endpoint e on e.id = d.endpoint_id
                        where d.generation = (select generation from head) and :id::bigint is not null and <condition>
                        order by d.dead_at desc nulls last, k.number, d.record_offset desc
                        limit :most
                        """)
                .define("condition", condition)
                .bind("id", id)
                .bind("most", MOST)
                .map((row, context) -> letter(row))
                .list();
    }

    static List<LetterList.ReasonCount> reasons(Handle handle) {
        return handle.createQuery("""
                        select reason, count(*) from dead_letter
                        where generation = (select generation from head)
                        group by reason order by count(*) desc, reason limit :most
                        """)
                .bind("most", MOST)
                .map((row, context) -> new LetterList.ReasonCount(row.getString(1), row.getLong(2)))
                .list();
    }

    static Optional<LetterRetry> retry(Handle handle, long id) {
        return handle.createQuery("""
                        select r.*, (
                            select count(*) from dead_letter d
                            where d.retry_id = r.id and d.answered_at is null
                              and d.generation = (select generation from head)) as waiting
                        from dead_letter_retry r where r.id = :id
                        """)
                .bind("id", id)
                .map((row, context) -> new LetterRetry(
                        row.getLong("id"),
                        row.getString("asked_by"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason"),
                        row.getLong("asked"),
                        row.getLong("judged"),
                        row.getLong("waiting"),
                        select(handle, "d.retry_id = :id and d.answered_at is not null", id)))
                .findOne();
    }

    private static ListedLetter letter(ResultSet row) throws SQLException {
        return new ListedLetter(
                row.getString("topic"),
                new LetterPosition(row.getInt("number"), row.getLong("record_offset")),
                row.getString("reason"),
                row.getString("proxy"),
                row.getLong("epoch"),
                row.getString("endpoint"),
                instant(row),
                row.getObject("retry_id", Long.class),
                row.getString("answer"));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var time = row.getObject("dead_at", OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
