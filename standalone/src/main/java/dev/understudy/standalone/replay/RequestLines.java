package dev.understudy.standalone.replay;

import dev.understudy.exchange.message.Header;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which header lines of a recorded request are sent again: those by which an answer's form is chosen. Credentials of the past are
 * not, wherever they stand. Pure.
 */
final class RequestLines {
    private static final int LONGEST = 1024;
    private static final Set<String> KEPT = Set.of("accept", "accept-language", "user-agent", "x-requested-with");

    private RequestLines() {}

    static List<Header> kept(List<Header> lines) {
        return lines.stream()
                .filter(line -> KEPT.contains(line.name().toLowerCase(Locale.ROOT)))
                .filter(line -> isPlain(line.value()) && !line.value().equals("-"))
                .toList();
    }

    /** Whether a value can stand in a header line, and is not a token in place of a secret. */
    static boolean isPlain(String value) {
        return !value.isBlank()
                && value.length() <= LONGEST
                && value.chars().allMatch(character -> character >= ' ' && character < 0x7F)
                && !value.contains("[redacted:");
    }
}
