package dev.understudy.evidence.endpoint;

import dev.understudy.evidence.certainty.Sample;

/**
 * The samples of an endpoint by what the primary answered: a thousand equal refusals say nothing of one success.
 *
 * @param successes of the primary: 2xx and 3xx
 * @param errors all others
 */
public record Samples(Sample successes, Sample errors) {
    public static final Samples NONE = new Samples(Sample.NONE, Sample.NONE);

    /** @param count exchanges that were judged so; {@code repeats} of them had been asked before */
    static Samples of(Verdict verdict, boolean success, long count, long repeats) {
        Sample sample = switch (verdict) {
            case MATCHED, MATCHED_BY_RULE -> new Sample(count - repeats, 0);
            case MISMATCHED, CANDIDATE_FAILED -> new Sample(count, count);
            case NOT_COMPARABLE -> Sample.NONE;
        };
        return success ? new Samples(sample, Sample.NONE) : new Samples(Sample.NONE, sample);
    }

    Samples and(Samples other) {
        return new Samples(successes.and(other.successes), errors.and(other.errors));
    }

    public Sample all() {
        return successes.and(errors);
    }
}
