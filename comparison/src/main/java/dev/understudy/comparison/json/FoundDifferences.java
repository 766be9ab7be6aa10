package dev.understudy.comparison.json;

import dev.understudy.comparison.difference.ArrayPairing;
import dev.understudy.comparison.difference.ArrayPairings;
import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.DifferenceSink;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Shape;
import dev.understudy.comparison.difference.Value;
import dev.understudy.comparison.fingerprint.NormalLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The differences of one document so far, and who is who in its arrays: keeps a bounded number and counts the rest. */
final class FoundDifferences {
    private static final int MOST = 5_000;
    /** Of stretches of elements that were paired, in all arrays together. */
    private static final int MOST_RUNS = 2_000;

    private final List<Difference> kept = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private final List<ArrayPairing> pairings = new ArrayList<>();
    private int runs;
    private boolean morePairings;
    private int dropped;
    private int repeated;
    private int substantial;

    /** @param difference made only where there is room for it */
    void add(Kind kind, Supplier<Difference> difference) {
        if (!kind.isFormatting()) substantial++;
        if (kept.size() < MOST) {
            kept.add(difference.get());
        } else if (kind.isFormatting()) {
            more(difference.get());
        } else {
            dropped++;
        }
    }

    /** A pairing is kept whole or not at all: half of it would say that the others have no partner. */
    void add(ArrayPairing pairing) {
        int cost = 1 + pairing.runs();
        if (runs + cost > MOST_RUNS) {
            morePairings = true;
        } else {
            runs += cost;
            pairings.add(pairing);
        }
    }

    /** Of formatting the first of each kind and place is enough: the others are excused, or not, with it. */
    private void more(Difference formatting) {
        if (places.isEmpty()) kept.forEach(before -> places.add(place(before)));
        if (places.size() > 2 * MOST) {
            dropped++;
        } else if (places.add(place(formatting))) {
            kept.add(formatting);
        } else {
            repeated++;
        }
    }

    private static String place(Difference difference) {
        return difference.kind().label() + NormalLocation.of(difference.location());
    }

    /** How many so far are more than spelling. */
    int substantial() {
        return substantial;
    }

    void drainTo(DifferenceSink sink) {
        kept.forEach(sink::add);
        sink.addPairings(new ArrayPairings(pairings, morePairings));
        if (repeated > 0) sink.addUnlisted(repeated);
        if (dropped > 0) {
            var rest = new Value(dropped + " more", Shape.BYTES);
            sink.add(Kind.NOT_EXPLORED, JsonDocument.ROOT, rest, rest);
            sink.addUnlisted(dropped - 1);
        }
    }
}
