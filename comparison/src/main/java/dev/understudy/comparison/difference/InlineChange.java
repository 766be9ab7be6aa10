package dev.understudy.comparison.difference;

import java.util.Optional;

/**
 * What changed inside two texts that begin or end alike.
 *
 * @param at how many characters in front of it are the same
 * @param primary what stands there, {@code candidate} likewise; cut where it is long, and empty where there is nothing
 */
public record InlineChange(int at, String primary, String candidate) {
    private static final int LONGEST = 300;

    public InlineChange {
        primary = Legible.of(primary, LONGEST);
        candidate = Legible.of(candidate, LONGEST);
    }

    /** Empty where the texts have nothing in common at either end, or are the same. */
    public static Optional<InlineChange> between(String primary, String candidate) {
        int shorter = Math.min(primary.length(), candidate.length());
        int start = 0;
        while (start < shorter && primary.charAt(start) == candidate.charAt(start)) start++;
        if (start > 0 && splitsPair(primary, start)) start--;
        int end = 0;
        while (end < shorter - start
                && primary.charAt(primary.length() - 1 - end) == candidate.charAt(candidate.length() - 1 - end)) end++;
        if (end > 0 && splitsPair(primary, primary.length() - end)) end--;
        if (start + end == 0 || primary.equals(candidate)) return Optional.empty();
        return Optional.of(new InlineChange(
                start,
                primary.substring(start, primary.length() - end),
                candidate.substring(start, candidate.length() - end)));
    }

    private static boolean splitsPair(String text, int at) {
        return at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
