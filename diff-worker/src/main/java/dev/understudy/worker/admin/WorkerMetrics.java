package dev.understudy.worker.admin;

import dev.understudy.worker.judge.BatchJudge.JudgedRecords;
import io.micrometer.core.instrument.Counter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.atomic.AtomicLong;

/** The worker's figures. All labels are of closed sets, so their number is bounded whatever the traffic is. */
public final class WorkerMetrics {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicLong lag = new AtomicLong();
    private final Counter batches = registry.counter("understudy.worker.batches", "result", "written");
    private final Counter fenced = registry.counter("understudy.worker.batches", "result", "fenced");
    private final Counter deadLetters = registry.counter("understudy.worker.dead.letters");

    public WorkerMetrics() {
        registry.gauge("understudy.worker.lag.records", lag);
    }

    public void written(JudgedRecords counted) {
        batches.increment();
        deadLetters.increment(counted.dead().size());
        counted.verdicts()
                .forEach((verdict, count) -> registry.counter("understudy.worker.judged", "verdict", verdict)
                        .increment(count));
    }

    public void fenced() {
        fenced.increment();
    }

    /**
     * Records are gone from the log unread.
     *
     * @param reason of the ledger
     * @param records at least so many
     */
    public void gone(String reason, long records) {
        registry.counter("understudy.worker.log.gaps", "reason", reason).increment();
        registry.counter("understudy.worker.log.lost.records", "reason", reason).increment((double) records);
    }

    /** @param records that are in the log and not in the evidence, over all partitions of this worker */
    public void lag(long records) {
        lag.set(records);
    }

    /** In Prometheus' text format. */
    public String scrape() {
        return registry.scrape();
    }
}
