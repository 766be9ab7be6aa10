package dev.understudy.comparison.answer;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.DifferenceSink;
import java.util.ArrayList;
import java.util.List;

/** The differences of two answers as they are found, and how many there were in all. */
final class Collected implements DifferenceSink {
    private final List<Difference> differences = new ArrayList<>();
    private int unlisted;

    @Override
    public void add(Difference difference) {
        differences.add(difference);
    }

    @Override
    public void addUnlisted(int more) {
        unlisted += more;
    }

    List<Difference> differences() {
        return differences;
    }

    int found() {
        return differences.size() + unlisted;
    }
}
