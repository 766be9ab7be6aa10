package dev.understudy.evidence.group;

/** How the attempt to split a group ended. */
public sealed interface Split {
    /** @param group the new one; what is judged from now on counts there, and history where it was counted */
    record Made(long group) implements Split {}

    record NoSuchGroup() implements Split {}

    record Refused(String why) implements Split {}
}
