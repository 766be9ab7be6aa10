package dev.understudy.comparison.rule.equivalence;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.exchange.PathMapping;

/** Accepts some of the differences that two values at one place can have. Pure; symmetric unless it says otherwise. */
public sealed interface Equivalence
        permits AnyValue,
                FirstPage,
                HeaderChange,
                HeaderSet,
                InstantPrecision,
                LinkScheme,
                NullAsMissing,
                NumberAsString,
                Replacement,
                SameBeginning,
                Tolerance,
                UrlPrefix,
                UuidSpelling {

    /** False where what is left of a value does not tell. */
    boolean accepts(Difference difference);

    /** The same for exchanges of a route that maps paths so. */
    default Equivalence under(PathMapping mapping) {
        return this;
    }
}
