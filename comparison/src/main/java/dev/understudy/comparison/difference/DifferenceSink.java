package dev.understudy.comparison.difference;

/** Takes differences as they are found, in document order. */
@FunctionalInterface
public interface DifferenceSink {
    void add(Difference difference);

    default void add(Kind kind, Location location, Value primary, Value candidate) {
        add(new Difference(kind, location, primary, candidate));
    }
}
