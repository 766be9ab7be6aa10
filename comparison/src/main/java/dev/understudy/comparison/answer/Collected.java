package dev.understudy.comparison.answer;

import dev.understudy.comparison.difference.ArrayPairings;
import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.DifferenceSink;
import java.util.ArrayList;
import java.util.List;

/** The differences of two answers as they are found, and how many there were in all. */
final class Collected implements DifferenceSink {
    private final List<Difference> differences = new ArrayList<>();
    private ArrayPairings pairings = ArrayPairings.NONE;
    private int unlisted;

    @Override
    public void add(Difference difference) {
        differences.add(difference);
    }

    @Override
    public void addUnlisted(int more) {
        unlisted += more;
    }

    @Override
    public void addPairings(ArrayPairings found) {
        pairings = found;
    }

    ArrayPairings pairings() {
        return pairings;
    }

    List<Difference> differences() {
        return differences;
    }

    int found() {
        return differences.size() + unlisted;
    }
}
