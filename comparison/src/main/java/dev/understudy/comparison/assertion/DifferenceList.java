package dev.understudy.comparison.assertion;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Value;
import java.util.List;
import java.util.stream.Collectors;

/** What differs, a line for each place, for people who read a failed test. */
final class DifferenceList {
    private static final int MOST = 50;
    private static final int LONGEST = 200;

    private DifferenceList() {}

    static String of(List<Difference> differences) {
        String lines =
                differences.stream().limit(MOST).map(DifferenceList::line).collect(Collectors.joining());
        int more = differences.size() - MOST;
        String places = differences.size() == 1 ? "1 place differs:" : differences.size() + " places differ:";
        return places + lines + (more > 0 ? "\n  and " + more + " more" : "");
    }

    private static String line(Difference difference) {
        String place = difference.location().text();
        return "\n  " + (place.isEmpty() ? "the document" : place) + " ("
                + difference.kind().label() + "): expected " + shown(difference.primary()) + ", was "
                + shown(difference.candidate());
    }

    private static String shown(Value value) {
        String text = value.text();
        if (text == null) return "nothing";
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
