package dev.understudy.exchange.ledger;

import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one life of a proxy has counted so far. Cumulative, so that the newest report of an origin replaces all earlier
 * ones and a lost one costs nothing.
 *
 * @param revision rises with every report of the origin; the highest wins
 * @param startedAt wall clock of the proxy at the start of the epoch
 * @param at wall clock of the proxy when the counters were read
 * @param ended whether the epoch is over: nothing will be counted any more
 * @param drainedAt for an ended epoch, per partition of the exchanges topic, the offset behind the last record that the
 *     epoch can have written; the epoch is drained when the worker's positions have passed these. Empty until known
 * @param topic Kafka's id of the topic in which those offsets are, for one may be made anew; empty where it is not known
 * @param standing what mirroring does at present and why, as the proxy's {@code GET /state} says it (JSON); empty in most
 *     reports: the last one that was told still stands
 */
public record LedgerReport(
        Origin origin,
        long revision,
        Instant startedAt,
        Instant at,
        boolean ended,
        Map<Integer, Long> drainedAt,
        String topic,
        List<Row> rows,
        Optional<String> standing) {
    public LedgerReport {
        drainedAt = Map.copyOf(drainedAt);
        rows = List.copyOf(rows);
    }

    /** Counters alone. */
    public LedgerReport(
            Origin origin,
            long revision,
            Instant startedAt,
            Instant at,
            boolean ended,
            Map<Integer, Long> drainedAt,
            List<Row> rows) {
        this(origin, revision, startedAt, at, ended, drainedAt, "", rows, Optional.empty());
    }

    public LedgerReport withStanding(Optional<String> other) {
        return new LedgerReport(origin, revision, startedAt, at, ended, drainedAt, topic, rows, other);
    }

    public LedgerReport withTopic(String id) {
        return new LedgerReport(origin, revision, startedAt, at, ended, drainedAt, id, rows, standing);
    }

    /** The counters of one endpoint; those that are 0 may be left out. */
    public record Row(Endpoint endpoint, Map<LedgerCounter, Long> counters) {
        public Row {
            counters = Map.copyOf(counters);
        }
    }
}
