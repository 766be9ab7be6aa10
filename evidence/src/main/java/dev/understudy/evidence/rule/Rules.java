package dev.understudy.evidence.rule;

import dev.understudy.evidence.change.Changes;
import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.database.StorableText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
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
