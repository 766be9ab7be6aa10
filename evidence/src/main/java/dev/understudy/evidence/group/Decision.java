package dev.understudy.evidence.group;

/** How the attempt to decide about a group ended. */
public sealed interface Decision {
    /** It is recorded, and parity follows it from now on, for all history. */
    record Recorded() implements Decision {}

    record NoSuchGroup() implements Decision {}

    /** A group of what was not explored cannot be excused. */
    record NotExplored() implements Decision {}
}
