package dev.understudy.evidence.endpoint;

import java.time.Instant;

/** What one pair of versions showed of an endpoint. */
public record VersionEvidence(String primary, String candidate, Counts counts, Instant firstSeen, Instant lastSeen) {
    /** With another part of the same pair's evidence. */
    VersionEvidence and(VersionEvidence other) {
        return new VersionEvidence(
                primary,
                candidate,
                counts.and(other.counts),
                firstSeen.isBefore(other.firstSeen) ? firstSeen : other.firstSeen,
                lastSeen.isAfter(other.lastSeen) ? lastSeen : other.lastSeen);
    }
}
