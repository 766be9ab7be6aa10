package dev.understudy.comparison;

import dev.understudy.exchange.message.Answer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whether a dry run of the candidate was answered from a database in which the primary had done the same just before: a row
 * that is there already, or is gone already. Such an answer says nothing of the candidate. Pure.
 */
final class AlreadyWritten {
    private static final String HEADER = "X-Understudy-Dry-Run";
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private AlreadyWritten() {}

    static boolean explains(String method, Answer primary, Answer candidate) {
        List<String> lines = candidate.headers().all(HEADER);
        if (lines.isEmpty()) return false;
        List<String> words = words(lines);
        if (!words.contains("rolled-back") || primary.status() / 100 != 2) return false;
        boolean deleted = method.equals("DELETE") && (candidate.status() == NOT_FOUND || candidate.status() == GONE);
        return words.contains("already-written") || candidate.status() == CONFLICT || deleted;
    }

    private static List<String> words(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.split(";", -1)))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .toList();
    }
}
