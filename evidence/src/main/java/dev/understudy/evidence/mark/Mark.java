package dev.understudy.evidence.mark;

import java.time.Instant;

/**
 * Something that happened and may be the cause of what the figures show from then on.
 *
 * @param side {@code primary}, {@code candidate}, {@code database}, or empty
 * @param label the version, or what was changed
 */
public record Mark(Instant at, MarkKind kind, String side, String label, String actor) {}
