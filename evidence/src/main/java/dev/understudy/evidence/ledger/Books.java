package dev.understudy.evidence.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of the ledger, read at one moment, and what they add up to. Pure. */
public final class Books {
    private final Map<Life, Map<Long, Cell>> cells;
    private final Map<Long, Instant> lastSeen;

    Books(Map<Life, Map<Long, Cell>> cells, Map<Long, Instant> lastSeen) {
        this.cells = cells;
        this.lastSeen = lastSeen;
    }

    /** The books of those epochs alone that may have served between the two moments. */
    public Books between(Instant from, Instant to) {
        var some = new HashMap<>(cells);
        some.keySet().removeIf(life -> !life.overlaps(from, to));
        return new Books(some, lastSeen);
    }

    /** When an endpoint's counters last moved. */
    public Map<Long, Instant> lastSeen() {
        return Map.copyOf(lastSeen);
    }

    /** Per endpoint, by its id. */
    public Map<Long, Terms> endpoints() {
        Map<Long, Terms> terms = new TreeMap<>();
        cells.forEach((life, ofLife) ->
                ofLife.forEach((endpoint, cell) -> terms.merge(endpoint, cell.settle(life), Terms::and)));
        return terms;
    }

    /** Newest first. */
    List<LedgerAccount.OfEpoch> epochs() {
        Comparator<Life> oldestFirst = Comparator.comparing(
                        Life::startedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Life::proxy)
                .thenComparingLong(Life::epoch);
        return cells.keySet().stream()
                .sorted(oldestFirst.reversed())
                .map(life -> new LedgerAccount.OfEpoch(life, total(life)))
                .toList();
    }

    private Terms total(Life life) {
        return cells.getOrDefault(life, Map.of()).values().stream()
                .map(cell -> cell.settle(life))
                .reduce(Terms.NONE, Terms::and);
    }
}
