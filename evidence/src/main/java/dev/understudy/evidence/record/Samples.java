package dev.understudy.evidence.record;

import dev.understudy.evidence.record.Shelf.Place;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Keeps whole records of a few exchanges: of each group, and of each way in which an endpoint's exchanges were judged. */
final class Samples {
    private Samples() {}

    static void keep(Handle handle, Scope scope, List<Counted> counted) {
        if (counted.isEmpty()) return;
        Map<Shelf, List<Place>> candidates = candidates(counted);
        Map<Shelf, List<Place>> present = SampleRows.places(handle, scope, candidates.keySet());
        List<SampleRows.Standing> added = new ArrayList<>();
        List<SampleRows.Standing> removed = new ArrayList<>();
        candidates.forEach((shelf, wanted) -> {
            List<Place> before = present.getOrDefault(shelf, List.of());
            List<Place> after = shelf.after(before, wanted);
            after.stream().filter(p -> !before.contains(p)).forEach(p -> added.add(new SampleRows.Standing(shelf, p)));
            before.stream()
                    .filter(p -> !after.contains(p))
                    .forEach(p -> removed.add(new SampleRows.Standing(shelf, p)));
        });
        if (added.isEmpty()) return;
        Map<UUID, Counted> records = byId(counted);
        SampleRows.addRecords(
                handle,
                scope,
                added.stream()
                        .map(standing -> standing.place().exchange())
                        .distinct()
                        .map(records::get)
                        .toList());
        SampleRows.addPlaces(handle, scope, added);
        SampleRows.remove(handle, scope, removed);
    }

    private static Map<UUID, Counted> byId(List<Counted> counted) {
        return counted.stream()
                .collect(Collectors.toMap(each -> each.exchange().id(), each -> each, (a, b) -> a, HashMap::new));
    }

    private static Map<Shelf, List<Place>> candidates(List<Counted> counted) {
        Map<Shelf, List<Place>> candidates = new LinkedHashMap<>();
        for (Counted each : counted) {
            var place = new Place(each.exchange().id(), each.at().truncatedTo(ChronoUnit.MICROS));
            offer(candidates, Shelf.judged(each.endpoint(), judged(each)), place);
            each.members().stream()
                    .filter(member -> member.rule() == null)
                    .map(Member::group)
                    .distinct()
                    .forEach(group -> {
                        offer(candidates, Shelf.newest(each.endpoint(), group), place);
                        offer(candidates, Shelf.reservoir(each.endpoint(), group), place);
                    });
        }
        return candidates;
    }

    private static void offer(Map<Shelf, List<Place>> candidates, Shelf shelf, Place place) {
        candidates.computeIfAbsent(shelf, key -> new ArrayList<>()).add(place);
    }

    /** The verdict before anybody's decision about groups. */
    private static String judged(Counted each) {
        return switch (each.exchange().outcome()) {
            case Outcome.CandidateFailed failed -> "candidate-failed";
            case Outcome.NotComparable not -> "not-comparable";
            case Outcome.Compared compared -> {
                if (each.members().isEmpty()) yield "matched";
                if (each.members().stream().anyMatch(Member::mismatches)) yield "mismatched";
                yield each.members().stream().allMatch(member -> member.rule() != null) ? "matched-by-rule" : "moved";
            }
        };
    }
}
