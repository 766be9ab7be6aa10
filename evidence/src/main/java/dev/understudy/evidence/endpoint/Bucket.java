package dev.understudy.evidence.endpoint;

import java.time.Instant;

/** Five minutes of an endpoint, from {@code at}. */
public record Bucket(Instant at, Counts counts) {}
