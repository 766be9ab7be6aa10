package dev.understudy.standalone.replay;

/** One thing that a source holds. */
public sealed interface Entry {
    /** Where it stands, for people: {@code line 17}. */
    String place();

    record Asked(String place, PastRequest request) implements Entry {}

    /** @param why without anything of its text, which may be hostile or secret */
    record Unusable(String place, String why) implements Entry {}
}
