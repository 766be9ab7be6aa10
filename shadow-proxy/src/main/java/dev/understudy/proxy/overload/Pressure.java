package dev.understudy.proxy.overload;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The grade in force and what asks for it. Pure. It rises at once and falls one grade at a time, each after a while without
 * need.
 *
 * @param asked of every cause
 * @param neededAt when the grade was last asked for, in nanoseconds of any origin
 */
public record Pressure(Grade grade, Map<Cause, Grade> asked, long neededAt) {
    static final Duration HOLD = Duration.ofSeconds(2);

    public Pressure {
        asked = Collections.unmodifiableMap(new EnumMap<>(asked));
    }

    /** The beginning. */
    static Pressure none(long nanoTime) {
        var asked = new EnumMap<Cause, Grade>(Cause.class);
        for (Cause cause : Cause.values()) asked.put(cause, Grade.NORMAL);
        return new Pressure(Grade.NORMAL, asked, nanoTime);
    }

    /** @param figures of every cause, in its unit */
    Pressure next(Map<Cause, Double> figures, long nanoTime) {
        var asks = new EnumMap<Cause, Grade>(Cause.class);
        asked.forEach((cause, before) -> asks.put(cause, cause.asks(figures.getOrDefault(cause, 0.0), before)));
        Grade needed = Collections.max(asks.values());
        if (needed.compareTo(grade) >= 0) return new Pressure(needed, asks, nanoTime);
        if (nanoTime - neededAt < HOLD.toNanos()) return new Pressure(grade, asks, neededAt);
        return new Pressure(grade.relieved(), asks, nanoTime);
    }
}
