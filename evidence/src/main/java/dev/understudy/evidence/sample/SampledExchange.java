package dev.understudy.evidence.sample;

import dev.understudy.evidence.endpoint.Verdict;
import java.time.Instant;
import java.util.UUID;

/** A kept exchange, in short. */
public record SampledExchange(UUID id, Instant receivedAt, Verdict verdict) {}
