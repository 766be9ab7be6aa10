package dev.understudy.evidence.client;

import java.time.Instant;

/**
 * What erasing a client did.
 *
 * @param samples that were deleted
 * @param until what was received of the client until then never becomes a sample any more
 */
public record ErasedSamples(long samples, Instant until) {}
