package dev.understudy.evidence.certainty;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a bound is made of.
 *
 * @param judged exchanges that say something of their own: repeats that matched are none
 * @param failures of them, and discoveries
 */
public record Sample(long judged, long failures) {
    public static final Sample NONE = new Sample(0, 0);

    public Sample and(Sample other) {
        return new Sample(judged + other.judged, failures + other.failures);
    }

    /** Anytime-valid at 95 %; empty where nothing was judged. */
    public OptionalDouble lowerBound() {
        return judged == 0 ? OptionalDouble.empty() : OptionalDouble.of(ParityBound.lower(judged, counted()));
    }

    public boolean shows(double target) {
        return ParityBound.shows(judged, counted(), target);
    }

    /** How many more, all of them matches, the target needs. */
    public OptionalLong moreNeeded(double target) {
        return ParityBound.moreSamplesNeeded(judged, counted(), target);
    }

    private long counted() {
        return Math.min(judged, failures);
    }
}
