package dev.understudy.evidence.version;

import java.time.Instant;

/**
 * A version of the candidate that answered.
 *
 * @param version empty where answers do not say it and nobody told
 */
public record SeenVersion(String version, long compared, Instant firstSeen, Instant lastSeen) {}
