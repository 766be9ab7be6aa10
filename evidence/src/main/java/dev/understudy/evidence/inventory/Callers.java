package dev.understudy.evidence.inventory;

import dev.understudy.evidence.database.Database;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Who asks for an endpoint, as far as requests are mirrored: of the others nothing is known but their number. */
public final class Callers {
    /** The client of all who are not counted by themselves. */
    public static final String OTHERS = "{others}";

    private final Database database;

    public Callers(Database database) {
        this.database = database;
    }

    /**
     * @param client keyed hash of an identity; empty where the request had none, {@link #OTHERS} for the rest
     * @param agent the family of its user agents; empty for the rest
     * @param count exchanges at least: one that gave way to others and came back is counted among them before
     */
    public record Caller(String client, String agent, long count, Instant firstSeen, Instant lastSeen) {}

    /** The most frequent first, the rest last. */
    public List<Caller> of(long endpoint) {
        return database.read(handle -> handle.createQuery("""
                        select client, agent, sum(count) as count, min(first_seen) as first, max(last_seen) as last
                        from endpoint_caller
                        where generation = (select generation from head) and endpoint_id in (
                            select endpoint_id from endpoint_root
                            where root_id = (select root_id from endpoint_root where endpoint_id = :id))
                        group by client, agent
                        order by client = :others, count desc, client, agent
                        """)
                .bind("id", endpoint)
                .bind("others", OTHERS)
                .map((row, context) -> new Caller(
                        row.getString("client"),
                        row.getString("agent"),
                        row.getLong("count"),
                        row.getObject("first", OffsetDateTime.class).toInstant(),
                        row.getObject("last", OffsetDateTime.class).toInstant()))
                .list());
    }
}
