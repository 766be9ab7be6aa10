package dev.understudy.policy;

import java.time.Duration;

/**
 * How many of something in which time.
 *
 * @param copies at least 1
 */
public record Rate(int copies, Duration per) {
    public Rate {
        if (copies < 1) throw new IllegalArgumentException("a rate lets at least one pass");
    }

    /** @throws IllegalArgumentException where the text is no rate such as {@code 50/s} or {@code 30/m} */
    public static Rate of(String text) {
        return Written.rate(text);
    }

    /** From one to the next where they come evenly. */
    public Duration interval() {
        return per.dividedBy(copies);
    }

    /** How many may come at once: those of one second, at least one. */
    public long burst() {
        return Math.max(1, Duration.ofSeconds(1).dividedBy(interval()));
    }
}
