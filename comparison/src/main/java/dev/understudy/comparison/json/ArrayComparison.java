package dev.understudy.comparison.json;

import dev.understudy.comparison.align.Matching;
import dev.understudy.comparison.align.Work;
import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Shape;
import dev.understudy.comparison.difference.Value;
import dev.understudy.comparison.json.JsonValue.JsonArray;
import java.util.function.UnaryOperator;

/**
 * Compares arrays by the mode that is said of them. Linear but for what {@link Work} allows: what arrays share at their ends
 * is looked for a bounded number of arrays deep, because each level looks at all levels below it.
 */
final class ArrayComparison {
    private static final int DEEPEST_ENDS = 8;

    private final ArrayModes modes;
    private final UnaryOperator<String> links;
    private final ArrayPair.Elements elements;
    private final FoundDifferences found;
    private final Work work;
    private final Sameness sameness;
    private final MeaningHash ofPrimary;
    private final MeaningHash ofCandidate;
    private int depth;

    ArrayComparison(Terms terms, ArrayPair.Elements elements, FoundDifferences found, Work work) {
        this.modes = terms.arrays();
        this.links = terms.links()::toPrimary;
        this.elements = elements;
        this.found = found;
        this.work = work;
        this.sameness = new Sameness(terms.links(), work);
        this.ofPrimary = new MeaningHash(text -> text, work);
        this.ofCandidate = new MeaningHash(links, work);
    }

    void compare(JsonArray primary, JsonArray candidate, Trail at) {
        SameEnds ends = depth < DEEPEST_ENDS
                ? SameEnds.of(primary.elements(), candidate.elements(), sameness)
                : SameEnds.unknown(primary.elements(), candidate.elements());
        if (ends.isAll()) return;
        depth++;
        compare(primary, candidate, ends, at);
        depth--;
    }

    private void compare(JsonArray primary, JsonArray candidate, SameEnds ends, Trail at) {
        boolean somethingToPair =
                !primary.elements().isEmpty() && !candidate.elements().isEmpty();
        ArrayMode mode = somethingToPair ? modes.at(at.steps()) : new ArrayMode.ByPosition();
        if (mode instanceof ArrayMode.ByPosition) {
            byPosition(ends, at);
            return;
        }
        var pairing = new ElementPairing(
                new ElementPairing.Side(ends.ofPrimary(), ofPrimary),
                new ElementPairing.Side(ends.ofCandidate(), ofCandidate),
                ends.isAny(),
                work);
        var who = WhoIsWho.of(mode, new KeyFields(ends, links), pairing);
        Matching matching = who.matching().within(ends.start(), ends.end());
        boolean said = !(mode instanceof ArrayMode.Automatic);
        new ArrayPair(primary, candidate, matching, ends, who.key(), at).report(said, elements, found);
    }

    private void byPosition(SameEnds ends, Trail at) {
        int p = ends.primary().size();
        int c = ends.candidate().size();
        if (p != c) {
            Kind kind = Kind.JSON_ARRAY_LENGTH;
            found.add(kind, () -> new Difference(kind, at.location(), length(p), length(c)));
        }
        for (int i = 0; i < Math.min(p, c); i++) {
            if (!ends.areSame(i, i))
                elements.compare(ends.primary().get(i), ends.candidate().get(i), at.index(i));
        }
    }

    private static Value length(int elements) {
        return new Value(elements == 1 ? "1 element" : elements + " elements", Shape.ARRAY);
    }
}
