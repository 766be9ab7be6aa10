package dev.understudy.comparison.body;

import dev.understudy.comparison.difference.ArrayPairing;
import dev.understudy.comparison.difference.ArrayPairing.Run;
import dev.understudy.comparison.difference.ArrayPairings;
import dev.understudy.comparison.difference.Location;
import java.util.ArrayList;
import java.util.List;

/** Which lines of two texts were set against each other, within a bound on how often their neighbours change. */
final class PairedLines {
    private static final int MOST_RUNS = 2_000;

    private final List<Run> runs = new ArrayList<>();

    /** Lines are numbered from 0 here, and come in order. */
    void pair(int primary, int candidate) {
        if (runs.size() <= MOST_RUNS) ArrayPairing.append(runs, primary, candidate);
    }

    ArrayPairings found() {
        if (runs.size() > MOST_RUNS) return new ArrayPairings(List.of(), true);
        return new ArrayPairings(List.of(new ArrayPairing(new Location.WholeBody(), runs, List.of())), false);
    }
}
