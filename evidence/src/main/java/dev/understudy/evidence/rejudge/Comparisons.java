package dev.understudy.evidence.rejudge;

import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.endpoint.EndpointEvidence;
import dev.understudy.evidence.endpoint.EndpointRows;
import dev.understudy.evidence.group.Groups;
import dev.understudy.evidence.group.MismatchGroup;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Holds a new generation against the one that is shown. */
public final class Comparisons {
    private final Database database;

    public Comparisons(Database database) {
        this.database = database;
    }

    /** By template and method; only endpoints of which either generation knows something. */
    public List<Comparison> of(Rejudging rejudging) {
        return database.read(handle -> new Sides(handle, rejudging).comparisons());
    }

    /** Both generations, read at one moment. */
    private static final class Sides {
        private final Map<Long, EndpointEvidence> before;
        private final Map<Long, EndpointEvidence> after;
        private final List<MismatchGroup> groupsBefore;
        private final List<MismatchGroup> groupsAfter;

        Sides(Handle handle, Rejudging rejudging) {
            this.before = judged(handle, rejudging.replaces());
            this.after = judged(handle, rejudging.generation());
            this.groupsBefore = shown(handle, rejudging.replaces());
            this.groupsAfter = shown(handle, rejudging.generation());
        }

        List<Comparison> comparisons() {
            Map<Long, EndpointEvidence> all = new HashMap<>(after);
            all.putAll(before);
            return all.values().stream()
                    .sorted(Comparator.comparing(EndpointEvidence::template).thenComparing(EndpointEvidence::method))
                    .map(this::comparison)
                    .toList();
        }

        private Comparison comparison(EndpointEvidence endpoint) {
            return new Comparison(
                    endpoint.id(),
                    endpoint.method(),
                    endpoint.template(),
                    before.get(endpoint.id()),
                    after.get(endpoint.id()),
                    without(groupsAfter, groupsBefore, endpoint.id()),
                    without(groupsBefore, groupsAfter, endpoint.id()));
        }

        private static List<MismatchGroup> without(List<MismatchGroup> all, List<MismatchGroup> others, long endpoint) {
            Set<Long> known = others.stream().map(MismatchGroup::id).collect(Collectors.toSet());
            return all.stream()
                    .filter(group -> group.endpointId() == endpoint && !known.contains(group.id()))
                    .toList();
        }

        private static Map<Long, EndpointEvidence> judged(Handle handle, long generation) {
            return EndpointRows.of(handle, generation).stream()
                    .filter(endpoint -> endpoint.counts().compared() > 0)
                    .collect(Collectors.toMap(EndpointEvidence::id, endpoint -> endpoint));
        }

        private static List<MismatchGroup> shown(Handle handle, long generation) {
            return Groups.of(handle, generation).stream()
                    .filter(group -> group.count() > 0)
                    .toList();
        }
    }
}
