package dev.understudy.evidence.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Finds the row that a pattern is counted in: its own, or, beyond an endpoint's bound, that of the one that stands in. */
final class PatternIds {
    private final Handle handle;
    private final Bounds bounds;
    private final GroupIds groups;
    private final PatternRows rows;

    PatternIds(Handle handle, Bounds bounds, GroupIds groups) {
        this.handle = handle;
        this.bounds = bounds;
        this.groups = groups;
        this.rows = new PatternRows(handle);
    }

    /** @param members the pattern's own, and those of the one that stands in for it */
    record Placed(long id, List<Member> members) {}

    Map<Pattern, Placed> of(Collection<Pattern> patterns) {
        Map<Pattern, Long> ids = new HashMap<>(rows.find(patterns));
        List<Pattern> missing = patterns.stream()
                .filter(pattern -> !ids.containsKey(pattern))
                .distinct()
                .toList();
        Map<Pattern, Pattern> standIns = new LinkedHashMap<>();
        if (!missing.isEmpty()) {
            var room = room(missing);
            for (Pattern pattern : room.beyond()) {
                standIns.put(pattern, pattern.notExplored(groups.notExplored(pattern.endpoint())));
            }
            ids.putAll(Dictionary.ids(room.within(), rows::find, rows::add));
            ids.putAll(Dictionary.ids(standIns.values(), rows::find, rows::add));
        }
        Map<Pattern, Placed> placed = new HashMap<>();
        for (Pattern pattern : patterns) placed.put(pattern, placed(pattern, standIns, ids));
        return placed;
    }

    /** Too many, and those of too many differences, are beyond the bound. */
    private Room<Pattern> room(List<Pattern> missing) {
        Map<Boolean, List<Pattern>> bySize = missing.stream()
                .collect(Collectors.partitioningBy(pattern -> pattern.members().size() <= bounds.members()));
        var room = Room.left(
                handle, "pattern", bounds.patterns(), bySize.getOrDefault(true, List.of()), Pattern::endpoint);
        room.beyond().addAll(bySize.getOrDefault(false, List.of()));
        return room;
    }

    private static Placed placed(Pattern pattern, Map<Pattern, Pattern> standIns, Map<Pattern, Long> ids) {
        Pattern standIn = standIns.get(pattern);
        if (standIn == null) return new Placed(Dictionary.id(ids, pattern), pattern.members());
        var members = new ArrayList<>(pattern.members());
        members.addAll(standIn.members());
        return new Placed(Dictionary.id(ids, standIn), members);
    }
}
