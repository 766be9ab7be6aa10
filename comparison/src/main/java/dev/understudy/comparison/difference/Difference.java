package dev.understudy.comparison.difference;

/** One place where two answers differ. */
public record Difference(Kind kind, Location location, Value primary, Value candidate) {

    /** The shapes of both values, such as {@code number/string}. */
    public String shapes() {
        return primary.shape().label() + "/" + candidate.shape().label();
    }
}
