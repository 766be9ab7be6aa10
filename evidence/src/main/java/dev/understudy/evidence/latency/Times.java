package dev.understudy.evidence.latency;

/** How long the answers of both sides took. */
public record Times(SideTimes primary, SideTimes candidate) {
    public static Times none() {
        return new Times(SideTimes.none(), SideTimes.none());
    }

    public Times and(Times other) {
        return new Times(primary.and(other.primary), candidate.and(other.candidate));
    }
}
