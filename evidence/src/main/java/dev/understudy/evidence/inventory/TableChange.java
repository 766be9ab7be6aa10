package dev.understudy.evidence.inventory;

/** What came of a change of the table. */
public sealed interface TableChange {
    /** @param version with it */
    record Made(long version) implements TableChange {}

    /** It is so already. */
    record Nothing() implements TableChange {}

    record Refused(String why) implements TableChange {}
}
