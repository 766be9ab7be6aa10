package dev.understudy.comparison.json;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.DifferenceSink;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Shape;
import dev.understudy.comparison.difference.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The differences of one document so far: keeps a bounded number and counts the rest. */
final class FoundDifferences {
    private static final int MOST = 5_000;

    private final List<Difference> kept = new ArrayList<>();
    private int dropped;
    private int substantial;

    /** @param difference made only where there is room for it */
    void add(Kind kind, Supplier<Difference> difference) {
        if (!kind.isFormatting()) substantial++;
        if (kept.size() < MOST) {
            kept.add(difference.get());
        } else {
            dropped++;
        }
    }

    /** How many so far are more than spelling. */
    int substantial() {
        return substantial;
    }

    void drainTo(DifferenceSink sink) {
        kept.forEach(sink::add);
        if (dropped > 0) {
            var rest = new Value(dropped + " more", Shape.BYTES);
            sink.add(Kind.NOT_EXPLORED, JsonDocument.ROOT, rest, rest);
            sink.addUnlisted(dropped - 1);
        }
    }
}
