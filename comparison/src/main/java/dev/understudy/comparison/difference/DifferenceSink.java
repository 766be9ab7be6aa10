package dev.understudy.comparison.difference;

/** Takes differences as they are found, in document order. */
@FunctionalInterface
public interface DifferenceSink {
    void add(Difference difference);

    /** Says how many were found that are not handed on one by one. */
    default void addUnlisted(int differences) {}

    /** Takes who is who in arrays, once for a document. */
    default void addPairings(ArrayPairings pairings) {}

    default void add(Kind kind, Location location, Value primary, Value candidate) {
        add(new Difference(kind, location, primary, candidate));
    }
}
