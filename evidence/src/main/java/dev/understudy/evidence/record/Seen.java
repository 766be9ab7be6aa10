package dev.understudy.evidence.record;

import java.time.Instant;

/** How often, and between when, something was seen. */
record Seen(long count, Instant first, Instant last) {
    static Seen once(Instant at) {
        return new Seen(1, at, at);
    }

    Seen and(Seen other) {
        return new Seen(
                count + other.count,
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last);
    }

    String firstText() {
        return first.toString();
    }

    String lastText() {
        return last.toString();
    }
}
