package dev.understudy.evidence.rule;

import dev.understudy.evidence.change.Changes;
import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.database.StorableText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rules of the store. */
public final class Rules {
    private final Database database;

    public Rules(Database database) {
        this.database = database;
    }

    /** In the order in which they were added. */
    public List<StoredRule> all() {
        return database.read(Rules::all);
    }

    /** The same inside a transaction. */
    public static List<StoredRule> all(Handle handle) {
        return handle.createQuery("""
                        select id, document, reason, owner, expires, created_by, created_at
                        from rule order by created_at, id
                        """).map((row, context) -> rule(row)).list();
    }

    /** Adds one: the version of the rules moves on, once no batch that was judged under the old ones can still commit. */
    public StoredRule add(NewRule rule, String actor) {
        return database.write(handle -> {
            handle.execute("update head set rule_set = rule_set + 1");
            StoredRule added = handle.createQuery("""
                            insert into rule (document, reason, owner, expires, created_by)
                            values (:document, :reason, :owner, :expires, :actor)
                            returning id, document, reason, owner, expires, created_by, created_at
                            """)
                    .bind("document", StorableText.of(rule.document()))
                    .bind("reason", StorableText.of(rule.reason()))
                    .bind("owner", StorableText.name(rule.owner()))
                    .bind("expires", rule.expires())
                    .bind("actor", StorableText.name(actor))
                    .map((row, context) -> rule(row))
                    .one();
            var change = new Changes.Made("rule-added", "rule " + added.id(), "", added.document());
            Changes.record(handle, change, actor, rule.reason());
            return added;
        });
    }

    /**
     * Ends one: it lapsed yesterday, whatever its document says, and what it excused counts again.
     *
     * @return empty where the store has no such rule, or it was ended before
     */
    public Optional<StoredRule> end(String id, String actor, String reason) {
        return database.write(handle -> {
            Optional<StoredRule> ended = handle.createQuery("""
                            update rule
                            set ended_at = now(), ended_by = :actor, end_reason = :reason,
                                expires = least(expires, (now() at time zone 'utc')::date - 1)
                            where id = :id and ended_at is null
                            returning id, document, reason, owner, expires, created_by, created_at
                            """)
                    .bind("id", id)
                    .bind("actor", StorableText.name(actor))
                    .bind("reason", StorableText.of(reason))
                    .map((row, context) -> rule(row))
                    .findOne();
            ended.ifPresent(rule -> {
                handle.execute("update head set rule_set = rule_set + 1");
                var change = new Changes.Made("rule-ended", "rule " + rule.id(), rule.document(), "");
                Changes.record(handle, change, actor, reason);
            });
            return ended;
        });
    }

    /** Those that somebody ended. */
    public List<RuleEnd> ends() {
        return database.read(handle -> handle.createQuery("""
                        select id, ended_at, ended_by, end_reason from rule where ended_at is not null
                        """)
                .map((row, context) -> new RuleEnd(
                        row.getString("id"),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                        row.getString("ended_by"),
                        row.getString("end_reason")))
                .list());
    }

    /** Of every rule that ever excused something, also of those that are no more; by patterns, in one look. */
    public List<RuleHits> hits() {
        return database.read(handle -> handle.createQuery("""
                        select m.rule, sum(c.count) as exchanges, max(c.last_seen) as last
                        from (select distinct pattern_id, rule from pattern_member where rule is not null) m
                        join pattern_count c using (pattern_id)
                        where c.generation = (select generation from head)
                        group by m.rule
                        """)
                .map((row, context) -> new RuleHits(
                        row.getString("rule"),
                        row.getLong("exchanges"),
                        row.getObject("last", OffsetDateTime.class).toInstant()))
                .list());
    }

    private static StoredRule rule(ResultSet row) throws SQLException {
        return new StoredRule(
                row.getString("id"),
                row.getString("document"),
                row.getString("reason"),
                row.getString("owner"),
                row.getObject("expires", LocalDate.class),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
