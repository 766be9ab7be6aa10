package dev.understudy.proxy.forward;

import java.time.Duration;
import java.time.Instant;

/**
 * When a call began and how long it took.
 *
 * @param startedAt wall clock; for people, never for durations
 * @param timeToFirstByte zero where none came
 * @param duration so far
 */
public record Timing(Instant startedAt, Duration timeToFirstByte, Duration duration) {}
