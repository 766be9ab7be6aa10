package dev.understudy.evidence.record;

import dev.understudy.evidence.change.Changes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * A group that was called fixed and is seen again in a later exchange has regressed. Where it was called fixed in a version,
 * the versions that showed it before do not count: they have not got the fix.
 */
final class Regressions {
    private Regressions() {}

    /** An exchange that shows a group, and what version of the candidate answered it. */
    record Sighting(long group, String version, Instant at) {}

    /** @param id of the group that stands for {@code group} */
    private record Fixed(long group, long id, Instant at, String version, Set<String> broken) {
        boolean isContradictedBy(Sighting seen) {
            return seen.group() == group
                    && seen.at().isAfter(at)
                    && (version.isEmpty() || seen.version().equals(version) || !broken.contains(seen.version()));
        }

        String sentence(Sighting seen) {
            String in = seen.version().isEmpty() ? "" : " in " + seen.version();
            return "seen again" + in + " after it was fixed" + (version.isEmpty() ? "" : " in " + version);
        }
    }

    static void mark(Handle handle, Collection<Sighting> seen) {
        if (seen.isEmpty()) return;
        for (Fixed fixed : fixed(handle, seen)) {
            seen.stream()
                    .filter(fixed::isContradictedBy)
                    .min(Comparator.comparing(Sighting::at))
                    .ifPresent(first -> mark(handle, fixed, first));
        }
    }

    /** In the order of the groups that are to change; held until the transaction ends. */
    private static List<Fixed> fixed(Handle handle, Collection<Sighting> seen) {
        return handle.createQuery("""
                        select r.group_id, g.id, g.state_at, g.state_version, g.broken_versions
                        from mismatch_group g
                        join group_root r on r.root_id = g.id
                        where r.group_id = any(:groups) and g.state = 'fixed'
                        order by g.id, r.group_id
                        for update of g
                        """)
                .bindArray(
                        "groups",
                        Long.class,
                        seen.stream().map(Sighting::group).distinct().toList())
                .map((row, context) -> new Fixed(
                        row.getLong(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4),
                        Set.of((String[]) row.getArray(5).getArray())))
                .list();
    }

    private static void mark(Handle handle, Fixed fixed, Sighting first) {
        int changed = handle.createUpdate("""
                        update mismatch_group
                        set state = 'regressed', state_actor = 'understudy', state_at = :at, state_reason = :reason,
                            state_version = :version
                        where id = :id and state = 'fixed'
                        """)
                .bind("id", fixed.id())
                .bind("at", first.at())
                .bind("reason", fixed.sentence(first))
                .bind("version", first.version())
                .execute();
        if (changed == 0) return;
        var made = new Changes.Made("group-state", "group " + fixed.id(), "fixed", "regressed");
        Changes.record(handle, made, "understudy", fixed.sentence(first));
    }
}
