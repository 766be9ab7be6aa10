package dev.understudy.evidence.group;

import java.time.Instant;

/** One decision about a group. */
public record StateChange(Instant at, String actor, String from, String to, String reason) {}
