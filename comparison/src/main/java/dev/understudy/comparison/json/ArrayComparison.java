package dev.understudy.comparison.json;

import dev.understudy.comparison.align.Work;
import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Shape;
import dev.understudy.comparison.difference.Value;
import dev.understudy.comparison.json.JsonValue.JsonArray;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Compares arrays by the mode that is said of them. Linear but for what {@link Work} allows. */
final class ArrayComparison {
    private final ArrayModes modes;
    private final UnaryOperator<String> links;
    private final ArrayPair.Elements elements;
    private final FoundDifferences found;
    private final Work work;
    private final Sameness sameness;
    private final MeaningHash ofPrimary;
    private final MeaningHash ofCandidate;

    ArrayComparison(Terms terms, ArrayPair.Elements elements, FoundDifferences found, Work work) {
        this.modes = terms.arrays();
        this.links = terms.links()::toPrimary;
        this.elements = elements;
        this.found = found;
        this.work = work;
        this.sameness = new Sameness(terms.links());
        this.ofPrimary = new MeaningHash(text -> text, work);
        this.ofCandidate = new MeaningHash(links, work);
    }

    /** One within an array that differs was hashed already: its ends are not looked at again. */
    void compare(JsonArray primary, JsonArray candidate, Trail at) {
        SameEnds ends = ofPrimary.knows(primary)
                ? SameEnds.unknown(primary.elements(), candidate.elements())
                : SameEnds.of(primary.elements(), candidate.elements(), sameness);
        if (!ends.isAll()) compare(primary, candidate, ends, at);
    }

    private void compare(JsonArray primary, JsonArray candidate, SameEnds ends, Trail at) {
        long[] p = ends.hashes(primary.elements(), ofPrimary);
        long[] c = ends.hashes(candidate.elements(), ofCandidate);
        boolean somethingToPair = p.length > 0 && c.length > 0 && !Arrays.equals(p, c);
        ArrayMode mode = somethingToPair ? modes.at(at.steps()) : new ArrayMode.ByPosition();
        if (mode instanceof ArrayMode.ByPosition) {
            byPosition(primary.elements(), candidate.elements(), ends, at);
            return;
        }
        var pairing = new ElementPairing(
                new ElementPairing.Side(primary.elements(), p, ofPrimary),
                new ElementPairing.Side(candidate.elements(), c, ofCandidate),
                work);
        var who = WhoIsWho.of(mode, new KeyFields(primary.elements(), candidate.elements(), links), pairing);
        boolean said = !(mode instanceof ArrayMode.Automatic);
        new ArrayPair(primary, candidate, who.matching(), ends, who.key(), at).report(said, elements, found);
    }

    private void byPosition(List<JsonValue> primary, List<JsonValue> candidate, SameEnds ends, Trail at) {
        int p = primary.size();
        int c = candidate.size();
        if (p != c) {
            Kind kind = Kind.JSON_ARRAY_LENGTH;
            found.add(kind, () -> new Difference(kind, at.location(), length(p), length(c)));
        }
        for (int i = 0; i < Math.min(p, c); i++) {
            if (!ends.areSame(i, i)) elements.compare(primary.get(i), candidate.get(i), at.index(i));
        }
    }

    private static Value length(int elements) {
        return new Value(elements == 1 ? "1 element" : elements + " elements", Shape.ARRAY);
    }
}
