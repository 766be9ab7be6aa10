package dev.understudy.evidence.ledger;

import dev.understudy.evidence.database.Database;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Reads what the proxies say of their mirroring. */
public final class ProxyStandings {
    /** Who has not been heard of for so long is gone without having said so. */
    private static final Duration GONE = Duration.ofHours(1);

    private final Database database;

    public ProxyStandings(Database database) {
        this.database = database;
    }

    /** Of every proxy its newest life, unless that has ended; by name. */
    public List<ProxyStanding> living() {
        return database.read(ProxyStandings::living);
    }

    private static List<ProxyStanding> living(Handle handle) {
        return handle.createQuery("""
                        select proxy, epoch, reported_at, standing, standing_at
                        from (select distinct on (proxy) * from epoch order by proxy, epoch desc) newest
                        where not ended and reported_at > now() - :gone * interval '1 second'
                        order by proxy
                        """)
                .bind("gone", GONE.toSeconds())
                .map((row, context) -> {
                    OffsetDateTime standingAt = row.getObject("standing_at", OffsetDateTime.class);
                    return new ProxyStanding(
                            row.getString("proxy"),
                            row.getLong("epoch"),
                            row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                            row.getString("standing"),
                            standingAt == null ? null : standingAt.toInstant());
                })
                .list();
    }
}
