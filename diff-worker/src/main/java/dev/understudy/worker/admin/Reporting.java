package dev.understudy.worker.admin;

import dev.understudy.worker.judge.BatchJudge.JudgedRecords;
import java.util.Optional;

/**
 * Where one part of the worker says how it is.
 *
 * @param part its name in the health
 */
public record Reporting(String part, Health health, WorkerMetrics metrics) {

    /** @param trouble empty when the part works */
    public void state(Optional<String> trouble) {
        trouble.ifPresentOrElse(sentence -> health.troubled(part, sentence), () -> health.well(part));
    }

    public void written(JudgedRecords counted) {
        metrics.written(counted);
    }

    public void fenced() {
        metrics.fenced();
    }

    /** @param reason of the ledger */
    public void gone(String reason, long records) {
        metrics.gone(reason, records);
    }

    public void lag(long records) {
        metrics.lag(records);
    }
}
