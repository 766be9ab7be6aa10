package dev.understudy.evidence.group;

/** How the attempt to change something about a group ended; only {@link Recorded} changed anything. */
public sealed interface Decision {
    /** It is recorded, and parity follows it from now on, for all history. */
    record Recorded() implements Decision {}

    record NoSuchGroup() implements Decision {}

    /** A group of what was not explored cannot be excused, neither alone nor with others. */
    record NotExplored() implements Decision {}

    /**
     * It is decided with the group that stands for it.
     *
     * @param into that group
     */
    record Merged(long into) implements Decision {}

    /** Groups of two endpoints, or of one and the same, cannot be one. */
    record CannotMerge(String why) implements Decision {}
}
