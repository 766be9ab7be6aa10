package dev.understudy.standalone.replay;

import java.util.Map;
import java.util.TreeMap;

/** What became of the entries of a source, one by one. For one thread. */
public final class Tally {
    private final Map<String, Long> skipped = new TreeMap<>();
    private final Map<String, Long> answers = new TreeMap<>();
    private long unusable;
    private long sent;
    private long unanswered;

    void unusable() {
        unusable++;
    }

    void skipped(String reason) {
        skipped.merge(reason, 1L, Long::sum);
    }

    /** It was sent. */
    void answered(int status) {
        sent++;
        answers.merge(status / 100 + "xx", 1L, Long::sum);
    }

    /** It was sent, and there was no whole answer. */
    void unanswered() {
        sent++;
        unanswered++;
    }

    public long read() {
        return sent + unusable + skips();
    }

    long skips() {
        return skipped.values().stream().mapToLong(Long::longValue).sum();
    }

    /** By reason. */
    Map<String, Long> skipped() {
        return Map.copyOf(skipped);
    }

    /** By class of status. */
    Map<String, Long> answers() {
        return Map.copyOf(answers);
    }

    long unusables() {
        return unusable;
    }

    public long sent() {
        return sent;
    }

    long unanswereds() {
        return unanswered;
    }
}
