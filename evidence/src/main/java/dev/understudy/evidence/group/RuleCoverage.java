package dev.understudy.evidence.group;

import dev.understudy.evidence.database.Database;
import java.util.Collection;
import java.util.List;

/**
 * Which groups a rule of the store excuses wherever they are seen. Readers count them as excused in all history, as long as
 * the rule is in force; who understands the rule says which groups they are.
 */
public final class RuleCoverage {
    private final Database database;

    public RuleCoverage(Database database) {
        this.database = database;
    }

    /** A group as a rule is held against it. */
    public record Place(long group, String method, String template, String kind, String location, String shapes) {}

    /** All groups but those of what was not explored, which no rule can excuse. */
    public List<Place> places() {
        return database.read(handle -> handle.createQuery("""
                        select g.id, e.method, e.template, g.kind, g.location, g.shapes
                        from mismatch_group g join endpoint e on e.id = g.endpoint_id
                        where g.kind <> 'not-explored'
                        """)
                .map((row, context) -> new Place(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list());
    }

    /** Says that the rule excuses these wholly; said twice it changes nothing. */
    public void cover(String rule, Collection<Long> groups) {
        if (groups.isEmpty()) return;
        database.write(handle -> handle.createUpdate("""
                        insert into rule_group (rule_id, group_id)
                        select :rule, unnest(:groups)
                        on conflict do nothing
                        """)
                .bind("rule", rule)
                .bindArray("groups", Long.class, groups)
                .execute());
    }
}
