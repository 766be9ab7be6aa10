package dev.understudy.evidence.rejudge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads orders. */
final class RejudgingRows {
    private RejudgingRows() {}

    /** @param where a condition on {@code r}, with a parameter {@code :id} */
    static List<Rejudging> select(Handle handle, String where, long id) {
        return handle.createQuery("""
                        select r.*, (
                            select coalesce(sum(l.next - coalesce(b.next, 0)), 0)
                            from position l
                            left join position b on b.partition_id = l.partition_id and b.generation = r.generation
                            where l.generation = (select generation from head)) as behind
                        from rejudging r where <where> order by r.id desc limit 20
                        """)
                .define("where", where)
                .bind("id", id)
                .map((row, context) -> rejudging(row))
                .list();
    }

    private static Rejudging rejudging(ResultSet row) throws SQLException {
        return new Rejudging(
                row.getLong("id"),
                row.getString("ordered_by"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                Rejudging.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("generation"),
                row.getLong("replaces"),
                row.getObject("rule_set", Long.class),
                row.getString("file_rules"),
                instant(row, "held_since"),
                instant(row, "caught_up_at"),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("reason"),
                row.getLong("behind"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
