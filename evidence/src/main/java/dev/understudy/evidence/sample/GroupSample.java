package dev.understudy.evidence.sample;

import dev.understudy.evidence.endpoint.Verdict;
import java.time.Instant;
import java.util.UUID;

/**
 * An exchange that shows a group.
 *
 * @param judgement the worker's verdict with its differences, as JSON
 */
public record GroupSample(UUID id, Instant receivedAt, Verdict verdict, String judgement) {}
