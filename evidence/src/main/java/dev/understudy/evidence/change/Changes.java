package dev.understudy.evidence.change;

import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.database.StorableText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The record of changes. */
public final class Changes {
    private static final int MOST = 500;

    private final Database database;

    public Changes(Database database) {
        this.database = database;
    }

    /** What was changed; see {@link Change}. */
    public record Made(String what, String subject, String from, String to) {}

    /** Writes it down in the transaction that makes it. */
    public static void record(Handle handle, Made made, String actor, String reason) {
        handle.createUpdate("""
                        insert into change (actor, what, subject, before, after, reason)
                        values (:actor, :what, :subject, :from, :to, :reason)
                        """)
                .bindMethods(made)
                .bind("to", StorableText.of(made.to()))
                .bind("actor", StorableText.name(actor))
                .bind("reason", StorableText.of(reason))
                .execute();
    }

    /** Newest first. */
    public List<Change> newest(int limit) {
        return database.read(handle -> select(handle, "true", Instant.EPOCH, limit));
    }

    /**
     * Some of them, inside a transaction; newest first.
     *
     * @param condition with a parameter {@code :since}
     */
    public static List<Change> newest(Handle handle, String condition, Instant since) {
        return select(handle, condition, since, MOST);
    }

    private static List<Change> select(Handle handle, String condition, Instant since, int limit) {
        return handle.createQuery("""
                        select at, actor, what, subject, before, after, reason from change
                        where :since::timestamptz is not null and <condition>
                        order by id desc limit :limit
                        """)
                .define("condition", condition)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .bind("limit", limit)
                .map((row, context) -> new Change(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("what"),
                        row.getString("subject"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("reason")))
                .list();
    }
}
