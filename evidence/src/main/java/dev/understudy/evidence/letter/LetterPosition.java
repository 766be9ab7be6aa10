package dev.understudy.evidence.letter;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a dead letter stood in the topic of exchanges; people write {@code PARTITION@OFFSET}. */
public record LetterPosition(int partition, long offset) implements Comparable<LetterPosition> {
    private static final Comparator<LetterPosition> ORDER =
            Comparator.comparingInt(LetterPosition::partition).thenComparingLong(LetterPosition::offset);
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})@(\\d{1,18})");

    /** Empty where the text is no position. */
    public static Optional<LetterPosition> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) return Optional.empty();
        return Optional.of(new LetterPosition(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2))));
    }

    @Override
    public int compareTo(LetterPosition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return partition + "@" + offset;
    }
}
