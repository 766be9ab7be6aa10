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

/**
 * Keeps whole records of a few exchanges: of each group, and of each way in which an endpoint's exchanges were judged. A shelf is
 * one for all partitions; each partition's writer puts there and takes away only what is its own.
 */
final class Samples {
    private Samples() {}

    static void keep(Handle handle, Scope scope, long mostBytes, List<Counted> counted) {
        List<Counted> allowed = ErasedClients.without(handle, counted);
        if (allowed.isEmpty()) return;
        Map<Shelf, List<Place>> candidates = candidates(allowed);
        Map<Shelf, List<SampleRows.Present>> present = SampleRows.present(handle, scope, candidates.keySet());
        Map<UUID, Counted> records = byId(allowed);
        var room = new SampleRoom(handle, mostBytes);
        List<SampleRows.Standing> added = new ArrayList<>();
        List<SampleRows.Standing> removed = new ArrayList<>();
        candidates.forEach((shelf, wanted) -> {
            List<SampleRows.Present> there = present.getOrDefault(shelf, List.of());
            List<Place> before = there.stream().map(SampleRows.Present::place).toList();
            List<Place> fitting = shelf.after(before, wanted).stream()
                    .filter(wanted::contains)
                    .filter(place ->
                            before.contains(place) || room.has(records.get(place.exchange()), before.isEmpty()))
                    .toList();
            List<Place> after = shelf.after(before, fitting);
            after.stream()
                    .filter(place -> !before.contains(place))
                    .forEach(place -> added.add(new SampleRows.Standing(shelf, place)));
            there.stream()
                    .filter(SampleRows.Present::own)
                    .map(SampleRows.Present::place)
                    .filter(place -> !after.contains(place))
                    .forEach(place -> removed.add(new SampleRows.Standing(shelf, place)));
        });
        if (!added.isEmpty()) change(handle, scope, records, added, removed);
    }

    private static void change(
            Handle handle,
            Scope scope,
            Map<UUID, Counted> records,
            List<SampleRows.Standing> added,
            List<SampleRows.Standing> removed) {
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
