package dev.understudy.evidence.record;

/** What the rechecks say of one difference. Stored by name, so names are only ever added. */
public enum Standing {
    /** The same on a second asking of both sides. */
    CONFIRMED,
    /** The candidate disagrees with itself. */
    FLAKY,
    /** No recheck was asked for or answered. */
    UNCONFIRMED,
    /** The shared data changed in between: not comparable at this place. */
    MOVED,
    /** The primary disagrees with itself in the same way: not comparable at this place. */
    NOISE
}
