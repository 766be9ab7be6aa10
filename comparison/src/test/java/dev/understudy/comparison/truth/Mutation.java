package dev.understudy.comparison.truth;

import java.util.Optional;
import java.util.Random;

/**
 * A labelled change.
 *
 * @param name a sentence's worth, as the report shows it
 */
record Mutation(String name, Sort sort, Change change) {

    /** What the judge has to say of it. */
    enum Sort {
        /** Nothing: the same meaning, in a spelling that nobody sees. */
        HARMLESS,
        /** Shown and excused as formatting. */
        FORMATTING,
        /** A mismatch, at the place of the change and nowhere else. */
        REAL
    }

    /** Makes the change somewhere; empty where the draft has no such place. */
    @FunctionalInterface
    interface Change {
        Optional<Changed> on(Draft draft, Random random);
    }

    /**
     * @param place where a difference has to be found: {@code status}, a header, a pointer, {@code text} for anywhere in a
     *     body of lines; empty where none has to
     */
    record Changed(Draft draft, String place) {}

    static Mutation harmless(String name, Change change) {
        return new Mutation(name, Sort.HARMLESS, change);
    }

    static Mutation formatting(String name, Change change) {
        return new Mutation(name, Sort.FORMATTING, change);
    }

    static Mutation real(String name, Change change) {
        return new Mutation(name, Sort.REAL, change);
    }
}
