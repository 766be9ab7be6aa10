package dev.understudy.evidence.version;

import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.endpoint.EndpointEvidence;
import dev.understudy.evidence.endpoint.EndpointRows;
import dev.understudy.evidence.group.GroupFilter;
import dev.understudy.evidence.group.Groups;
import dev.understudy.evidence.group.MismatchGroup;
import dev.understudy.evidence.rejudge.Comparison;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Holds versions of the candidate beside each other. */
public final class Versions {
    private final Database database;

    public Versions(Database database) {
        this.database = database;
    }

    /** The one that answered last first. */
    public List<SeenVersion> all() {
        return database.read(handle -> handle.createQuery("""
                        select p.candidate_version, sum(c.count), min(c.first_seen), max(c.last_seen) as last
                        from version_pair p join pattern_count c on c.pair_id = p.id
                        where c.generation = (select generation from head)
                        group by p.candidate_version
                        order by last desc
                        """)
                .map((row, context) -> new SeenVersion(
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list());
    }

    /** Per endpoint that either was asked for: what each showed, and which groups only one of them did. */
    public List<Comparison> compare(String before, String after) {
        return database.read(handle -> Comparison.all(
                endpoints(handle, before), endpoints(handle, after), groups(handle, before), groups(handle, after)));
    }

    private static List<EndpointEvidence> endpoints(Handle handle, String version) {
        return EndpointRows.shown(handle, Optional.of(version)).all();
    }

    private static List<MismatchGroup> groups(Handle handle, String version) {
        return Groups.shown(handle, GroupFilter.NONE.with(Optional.of(version)));
    }
}
