package dev.understudy.reports.endpoint;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.understudy.evidence.endpoint.Replayed;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What replays showed of an endpoint; in no figure beside it. */
record ReplayedJson(
        long compared,
        @JsonUnwrapped EndpointJson.CountsJson counts,
        @Nullable Double parity,
        @Nullable Double parityLowerBound,
        SamplesJson samples,
        long openGroups) {
    static ReplayedJson of(Replayed of) {
        return new ReplayedJson(
                of.counts().compared(),
                EndpointJson.CountsJson.of(of.counts()),
                nullable(of.counts().parity()),
                nullable(of.samples().all().lowerBound()),
                SamplesJson.of(of.samples()),
                of.openGroups());
    }

    private static @Nullable Double nullable(OptionalDouble figure) {
        return figure.isPresent() ? figure.getAsDouble() : null;
    }
}
