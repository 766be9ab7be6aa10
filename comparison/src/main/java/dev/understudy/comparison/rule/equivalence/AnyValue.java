package dev.understudy.comparison.rule.equivalence;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Shape;

/** Any value of the same JSON type. Of a secret not even the type is known, so one is not accepted for another. */
public record AnyValue() implements Equivalence {
    @Override
    public boolean accepts(Difference difference) {
        Shape shape = difference.primary().shape();
        return WholeValue.isValueAgainstValue(difference)
                && shape == difference.candidate().shape()
                && shape != Shape.REDACTED;
    }
}
