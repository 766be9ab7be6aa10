package dev.understudy.evidence.group;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a group from a row of {@link Groups}. */
final class GroupMapper {
    private GroupMapper() {}

    static MismatchGroup group(ResultSet row) throws SQLException {
        return new MismatchGroup(
                row.getLong("id"),
                row.getLong("endpoint_id"),
                row.getString("method"),
                row.getString("template"),
                row.getString("fingerprint"),
                row.getString("kind"),
                row.getString("location"),
                row.getString("status_pair"),
                row.getString("shapes"),
                row.getLong("mismatches"),
                row.getLong("excused"),
                row.getLong("moved"),
                row.getLong("replayed"),
                instant(row, "first_seen"),
                instant(row, "last_seen"),
                GroupState.labelled(row.getString("state")).orElseThrow(),
                row.getString("state_actor"),
                row.getObject("state_at", OffsetDateTime.class).toInstant(),
                row.getString("state_reason"),
                row.getString("state_version"),
                row.getString("assignee"),
                row.getString("link"),
                row.getObject("merged_into", Long.class),
                longs(row.getArray("merged")));
    }

    private static List<Long> longs(Array numbers) throws SQLException {
        return List.of((Long[]) numbers.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
