package dev.understudy.evidence.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reason for which samples are kept, with room for a few. Pure.
 *
 * @param group null for the shelf of an endpoint's exchanges that were judged alike
 * @param name {@code newest}, {@code reservoir}, or the verdict
 */
record Shelf(long endpoint, @Nullable Long group, String name) {
    private static final String RESERVOIR = "reservoir";
    static final int ROOM = 3;
    /** A full shelf of the newest changes at most this often: samples cost by time, not by traffic. */
    private static final Duration SPACING = Duration.ofSeconds(10);

    static Shelf newest(long endpoint, long group) {
        return new Shelf(endpoint, group, "newest");
    }

    static Shelf reservoir(long endpoint, long group) {
        return new Shelf(endpoint, group, RESERVOIR);
    }

    static Shelf judged(long endpoint, String verdict) {
        return new Shelf(endpoint, null, verdict);
    }

    /** A sample that stands, or asks to stand, on a shelf. */
    record Place(UUID exchange, Instant at) {
        /** Spread evenly and the same for ever, so that the lowest are a fair choice of all that ever came. */
        long rank() {
            long mixed = exchange.getMostSignificantBits() * 0x9E3779B97F4A7C15L ^ exchange.getLeastSignificantBits();
            mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
            return mixed ^ mixed >>> 32;
        }
    }

    /** What stands on the shelf when the candidates have come, in this order. */
    List<Place> after(List<Place> present, List<Place> candidates) {
        return name.equals(RESERVOIR) ? lowestRanks(present, candidates) : newest(present, candidates);
    }

    /** Those that stay where there are more than there is room for. */
    List<Place> trimmed(List<Place> present) {
        if (name.equals(RESERVOIR)) return lowestRanks(present, List.of());
        return present.stream()
                .sorted(Comparator.comparing(Place::at).reversed())
                .limit(ROOM)
                .toList();
    }

    private static List<Place> lowestRanks(List<Place> present, List<Place> candidates) {
        var all = new ArrayList<>(present);
        all.addAll(candidates);
        return all.stream()
                .distinct()
                .sorted((a, b) -> Long.compareUnsigned(a.rank(), b.rank()))
                .limit(ROOM)
                .toList();
    }

    private static List<Place> newest(List<Place> present, List<Place> candidates) {
        var byAge = Comparator.comparing(Place::at);
        var kept = new ArrayList<>(present);
        for (Place candidate : candidates) {
            if (kept.contains(candidate)) continue;
            boolean full = kept.size() >= ROOM;
            if (full && candidate.at().isBefore(kept.getLast().at().plus(SPACING))) continue;
            kept.add(candidate);
            kept.sort(byAge);
            while (kept.size() > ROOM) kept.removeFirst();
        }
        return kept;
    }
}
