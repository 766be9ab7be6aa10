package dev.understudy.evidence.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of the ledger, read at one moment, and what they add up to. Pure. */
public final class Books {
    private static final Comparator<Life> OLDEST_FIRST = Comparator.comparing(
                    Life::startedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Life::proxy)
            .thenComparingLong(Life::epoch);

    private final Map<Life, Map<Long, Terms>> terms;
    private final Map<Long, Instant> lastSeen;

    private Books(Map<Life, Map<Long, Terms>> terms, Map<Long, Instant> lastSeen) {
        this.terms = terms;
        this.lastSeen = lastSeen;
    }

    /** Losses of the log are put down to what is known to be missing first, and then to what may still be on its way. */
    static Books settled(Map<Life, Map<Long, Cell>> cells, LogLosses losses, Map<Long, Instant> lastSeen) {
        Map<Life, Map<Long, Terms>> terms = new HashMap<>();
        cells.keySet().stream()
                .sorted(Comparator.comparing(Life::drained).reversed().thenComparing(OLDEST_FIRST))
                .forEach(life -> terms.put(life, settled(life, cells.getOrDefault(life, Map.of()), losses)));
        return new Books(terms, lastSeen);
    }

    private static Map<Long, Terms> settled(Life life, Map<Long, Cell> cells, LogLosses losses) {
        Map<Long, Terms> terms = new TreeMap<>();
        new TreeMap<>(cells).forEach((endpoint, cell) -> terms.put(endpoint, cell.settle(life, losses)));
        return terms;
    }

    /** The books of those epochs alone that may have served between the two moments. */
    public Books between(Instant from, Instant to) {
        var some = new HashMap<>(terms);
        some.keySet().removeIf(life -> !life.overlaps(from, to));
        return new Books(some, lastSeen);
    }

    /** When an endpoint's counters last moved. */
    public Map<Long, Instant> lastSeen() {
        return Map.copyOf(lastSeen);
    }

    /** Per endpoint, by its id. */
    public Map<Long, Terms> endpoints() {
        Map<Long, Terms> sums = new TreeMap<>();
        terms.values().forEach(ofLife -> ofLife.forEach((endpoint, one) -> sums.merge(endpoint, one, Terms::and)));
        return sums;
    }

    /** Newest first. */
    List<LedgerAccount.OfEpoch> epochs() {
        return terms.keySet().stream()
                .sorted(OLDEST_FIRST.reversed())
                .map(life -> new LedgerAccount.OfEpoch(life, total(life)))
                .toList();
    }

    private Terms total(Life life) {
        return terms.getOrDefault(life, Map.of()).values().stream()
                .reduce(Terms.NONE.orMore(life.isLowerBound()), Terms::and);
    }
}
