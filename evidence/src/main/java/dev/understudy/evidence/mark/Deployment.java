package dev.understudy.evidence.mark;

import java.time.Instant;

/** From when on a side runs a version, or the database has a migration, as somebody told. */
public record Deployment(Side side, String version, Instant at) {}
