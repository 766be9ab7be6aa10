package dev.understudy.evidence.endpoint;

import java.time.Duration;
import java.time.Instant;

/** A span of an endpoint's time, from {@code at}. */
public record Bucket(Instant at, Duration length, Counts counts) {}
