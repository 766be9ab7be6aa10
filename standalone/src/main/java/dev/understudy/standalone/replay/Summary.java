package dev.understudy.standalone.replay;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.ledger.LedgerCounter.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a replay did, for people.
 *
 * @param account what the proxy has counted
 */
public record Summary(Ending ending, Tally tally, Map<LedgerCounter, Long> account) {
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(line("read", tally.read(), ""));
        if (tally.unusables() > 0) lines.add(line("unusable", tally.unusables(), ""));
        lines.add(line("left out", tally.skips(), reasons(tally.skipped())));
        lines.add(line("sent", tally.sent(), reasons(tally.answers()) + unanswered()));
        lines.add(line("published", of(LedgerCounter.PUBLISHED), "to be compared; on the pages as replayed"));
        add(lines, "not mirrored", Kind.NOT_MIRRORED);
        add(lines, "lost", Kind.LOST);
        if (unfinished() > 0) lines.add(line("unfinished", unfinished(), "accounted for when a replay starts again"));
        switch (ending) {
            case Ending.Through through -> {}
            case Ending.Stopped(String why) -> lines.add("stopped early: " + why);
            case Ending.ToldToEnd told -> lines.add("stopped early, as it was told to");
        }
        return lines;
    }

    /** Whether all that could be sent was, and all of it goes to be compared. */
    public boolean isWhole() {
        return ending instanceof Ending.Through && tally.sent() > 0 && of(LedgerCounter.PUBLISHED) == tally.sent();
    }

    private String unanswered() {
        return tally.unanswereds() == 0 ? "" : " no answer " + tally.unanswereds();
    }

    private void add(List<String> lines, String name, Kind kind) {
        long total = total(kind);
        if (total == 0) return;
        var parts = new TreeMap<String, Long>();
        account.forEach((counter, count) -> {
            if (counter.kind() == kind) parts.put(counter.label(), count);
        });
        lines.add(line(name, total, reasons(parts)));
    }

    private long unfinished() {
        return of(LedgerCounter.SEEN) - of(LedgerCounter.PUBLISHED) - total(Kind.NOT_MIRRORED) - total(Kind.LOST);
    }

    private long of(LedgerCounter counter) {
        return account.getOrDefault(counter, 0L);
    }

    private long total(Kind kind) {
        return account.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static String line(String name, long count, String rest) {
        return "%-13s%8d  %s".formatted(name, count, rest).stripTrailing();
    }

    /** The most frequent first. */
    private static String reasons(Map<String, Long> counts) {
        return String.join(
                ", ",
                counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList());
    }
}
