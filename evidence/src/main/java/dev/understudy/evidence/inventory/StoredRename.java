package dev.understudy.evidence.inventory;

import java.time.Instant;

/** An endpoint that people want counted under another template. */
public record StoredRename(EndpointName endpoint, String into, String actor, Instant at, String reason) {}
