package dev.understudy.exchange.redact.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The patterns by which secrets are known wherever they stand.
 *
 * @param detect the built-in ones that are switched on
 * @param custom the policy's own
 */
public record SecretPatterns(Set<Detector> detect, List<CustomPattern> custom) {
    /** All that are built in. */
    public static final SecretPatterns BUILT_IN = new SecretPatterns(EnumSet.allOf(Detector.class), List.of());

    public SecretPatterns {
        detect = Set.copyOf(detect);
        custom = List.copyOf(custom);
    }

    /** A cheap look: false where none of them can match. */
    public boolean mayMatch(CharSequence text) {
        return !custom.isEmpty() || (!detect.isEmpty() && Clues.in(text));
    }

    public boolean match(String text) {
        return !in(text).isEmpty();
    }

    /**
     * Whether a whole number is one. Thirteen digits that begin with 1 are milliseconds since 1970 far more often than the
     * number of a person.
     */
    public boolean matchNumber(String digits) {
        if (digits.length() != 13 || digits.charAt(0) != '1') return match(digits);
        return customMatch(digits);
    }

    /** Whether one of the policy's own matches. */
    public boolean customMatch(String text) {
        return !custom.isEmpty() && new SecretPatterns(Set.of(), custom).match(text);
    }

    /** The same custom ones with all that are built in. */
    public SecretPatterns withAllBuiltIn() {
        return new SecretPatterns(BUILT_IN.detect, custom);
    }

    /** What they find, in order; what overlaps is one stretch. */
    List<Stretch> in(String written) {
        if (!mayMatch(written)) return List.of();
        var unescaped = Unescaped.of(written);
        var found = new ArrayList<Stretch>();
        for (Detector detector : detect) detector.finder().find(unescaped.text(), found);
        for (CustomPattern pattern : custom) pattern.find(unescaped.text(), found);
        return unescaped.asWritten(found.size() < 2 ? found : united(found));
    }

    private static List<Stretch> united(List<Stretch> found) {
        found.sort(Comparator.comparingInt(Stretch::from));
        var united = new ArrayList<Stretch>();
        for (Stretch stretch : found) {
            boolean overlaps =
                    !united.isEmpty() && stretch.from() < united.getLast().to();
            if (overlaps) united.set(united.size() - 1, united.getLast().and(stretch));
            else united.add(stretch);
        }
        return united;
    }
}
