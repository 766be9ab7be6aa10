package dev.understudy.evidence.endpoint;

import dev.understudy.evidence.certainty.Sample;

/**
 * The groups of an endpoint as its readiness and its bounds need them.
 *
 * @param open that count as mismatches
 * @param discoveries that were seen and count as matches by decision now
 * @param ofSuccesses with {@code ofErrors}: the discoveries by the class of the primary's status; where that is not known they
 *     are in both
 */
record GroupSums(long open, long discoveries, long ofSuccesses, long ofErrors) {
    static final GroupSums NONE = new GroupSums(0, 0, 0, 0);

    /** Each discovery is a failure for ever. */
    Samples with(Samples samples) {
        return samples.and(new Samples(new Sample(0, ofSuccesses), new Sample(0, ofErrors)));
    }
}
