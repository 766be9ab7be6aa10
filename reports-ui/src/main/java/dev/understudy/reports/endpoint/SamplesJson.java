package dev.understudy.reports.endpoint;

import dev.understudy.evidence.certainty.Sample;
import dev.understudy.evidence.endpoint.EndpointEvidence;
import dev.understudy.evidence.endpoint.Samples;
import org.jspecify.annotations.Nullable;

/** What the bounds of an endpoint are made of, by what the primary answered. */
record SamplesJson(SampleJson successes, SampleJson errors) {
    static SamplesJson of(Samples samples) {
        return new SamplesJson(SampleJson.of(samples.successes()), SampleJson.of(samples.errors()));
    }

    record SampleJson(
            long judged,
            long failures,
            @Nullable Double parityLowerBound,
            @Nullable Long moreSamplesNeeded) {
        static SampleJson of(Sample sample) {
            var bound = sample.lowerBound();
            var more = sample.moreNeeded(EndpointEvidence.TARGET);
            return new SampleJson(
                    sample.judged(),
                    sample.failures(),
                    bound.isPresent() ? bound.getAsDouble() : null,
                    more.isPresent() ? more.getAsLong() : null);
        }
    }
}
