package dev.understudy.evidence.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one life of one proxy has counted so far; the highest revision replaces the others.
 *
 * @param drainedAt per partition of the exchanges topic, the offset behind the last record the epoch can have written;
 *     empty until the epoch has ended
 * @param topic Kafka's id of the topic in which those are; empty where the proxy does not say
 * @param standing what the proxy says of its mirroring, as JSON; empty where it says nothing new
 */
public record EpochReport(
        String proxy,
        long epoch,
        long revision,
        Instant startedAt,
        Instant at,
        boolean ended,
        Map<Integer, Long> drainedAt,
        String topic,
        List<Row> rows,
        Optional<String> standing) {
    public EpochReport {
        drainedAt = Map.copyOf(drainedAt);
        rows = List.copyOf(rows);
    }

    /** Counters alone. */
    public EpochReport(
            String proxy,
            long epoch,
            long revision,
            Instant startedAt,
            Instant at,
            boolean ended,
            Map<Integer, Long> drainedAt,
            List<Row> rows) {
        this(proxy, epoch, revision, startedAt, at, ended, drainedAt, "", rows, Optional.empty());
    }

    public EpochReport withStanding(Optional<String> other) {
        return new EpochReport(proxy, epoch, revision, startedAt, at, ended, drainedAt, topic, rows, other);
    }

    /**
     * One counter of one endpoint.
     *
     * @param kind {@code SEEN}, {@code PUBLISHED}, {@code NOT_MIRRORED} or {@code LOST}
     * @param label the reason or the stage
     */
    public record Row(String method, String template, String kind, String label, long count) {}
}
