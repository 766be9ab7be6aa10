package dev.understudy.reports.endpoint;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.understudy.evidence.endpoint.Bucket;
import dev.understudy.evidence.endpoint.Counts;
import dev.understudy.evidence.endpoint.EndpointEvidence;
import dev.understudy.evidence.endpoint.VersionEvidence;
import dev.understudy.evidence.ledger.ToldApart;
import dev.understudy.evidence.sample.SampledExchange;
import dev.understudy.reports.group.GroupJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One endpoint in the API. */
record EndpointJson(
        long id,
        String endpoint,
        String method,
        String template,
        long seen,
        ToldApart toldApart,
        long compared,
        @JsonUnwrapped CountsJson counts,
        Map<String, Long> notMirrored,
        @Nullable Double parity,
        @Nullable Double parityLowerBound,
        @Nullable Long moreSamplesNeeded,
        SamplesJson samples,
        ReplayedJson replayed,
        String verdict,
        long openGroups,
        long refusedWrites,
        @Nullable Instant lastSeen) {

    static EndpointJson of(EndpointEvidence of) {
        var more = of.moreSamplesNeeded();
        return new EndpointJson(
                of.id(),
                of.name(),
                of.method(),
                of.template(),
                of.seen(),
                of.toldApart(),
                of.counts().compared(),
                CountsJson.of(of.counts()),
                new TreeMap<>(of.ledger().notMirrored()),
                nullable(of.counts().parity()),
                nullable(of.parityLowerBound()),
                more.isPresent() ? more.getAsLong() : null,
                SamplesJson.of(of.samples()),
                ReplayedJson.of(of.replayed()),
                of.readiness().label(),
                of.openGroups(),
                of.refusedWrites(),
                of.lastSeen());
    }

    private static @Nullable Double nullable(OptionalDouble figure) {
        return figure.isPresent() ? figure.getAsDouble() : null;
    }

    /** The five disjoint counts. */
    record CountsJson(long matched, long matchedByRule, long mismatched, long candidateFailed, long notComparable) {
        static CountsJson of(Counts counts) {
            return new CountsJson(
                    counts.matched(),
                    counts.matchedByRule(),
                    counts.mismatched(),
                    counts.candidateFailed(),
                    counts.notComparable());
        }
    }

    /** An endpoint with all that explains its figures. */
    record Detail(
            @JsonUnwrapped EndpointJson endpoint,
            List<GroupJson> groups,
            List<BucketJson> buckets,
            List<VersionJson> versions,
            List<RecentJson> recent,
            LatencyJson latency,
            ExposureJson coverage) {}

    /** @param seconds how long it lasts */
    record BucketJson(
            Instant at, long seconds, @JsonUnwrapped CountsJson counts) {
        static BucketJson of(Bucket bucket) {
            return new BucketJson(bucket.at(), bucket.length().toSeconds(), CountsJson.of(bucket.counts()));
        }
    }

    record VersionJson(
            String primary, String candidate, long compared, long mismatched, Instant firstSeen, Instant lastSeen) {
        static VersionJson of(VersionEvidence of) {
            return new VersionJson(
                    of.primary(),
                    of.candidate(),
                    of.counts().compared(),
                    of.counts().mismatched(),
                    of.firstSeen(),
                    of.lastSeen());
        }
    }

    record RecentJson(UUID id, Instant receivedAt, String verdict) {
        static RecentJson of(SampledExchange of) {
            return new RecentJson(of.id(), of.receivedAt(), of.verdict().label());
        }
    }
}
