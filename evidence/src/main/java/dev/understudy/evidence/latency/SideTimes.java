package dev.understudy.evidence.latency;

/**
 * How long the answers of one side took.
 *
 * @param firstByte from the first byte sent to the first byte of the answer
 * @param whole to its last byte
 */
public record SideTimes(Durations firstByte, Durations whole) {
    static SideTimes none() {
        return new SideTimes(Durations.none(), Durations.none());
    }

    SideTimes and(SideTimes other) {
        return new SideTimes(firstByte.and(other.firstByte), whole.and(other.whole));
    }
}
