package dev.understudy.worker.ledger;

import dev.understudy.evidence.record.EpochReport;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.ledger.LedgerReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Accounts that were read and are not in the evidence yet: of each epoch the newest. */
final class EpochReports {
    private final Map<Origin, EpochReport> pending = new HashMap<>();

    void add(LedgerReport report) {
        pending.merge(report.origin(), epochReport(report), EpochReports::newer);
    }

    List<EpochReport> pending() {
        return List.copyOf(pending.values());
    }

    void written() {
        pending.clear();
    }

    private static EpochReport newer(EpochReport one, EpochReport other) {
        return other.revision() >= one.revision() ? after(one, other) : after(other, one);
    }

    /** What the proxy last said of itself stands until it says something else. */
    private static EpochReport after(EpochReport older, EpochReport newer) {
        return newer.standing().isPresent() ? newer : newer.withStanding(older.standing());
    }

    private static EpochReport epochReport(LedgerReport report) {
        return new EpochReport(
                report.origin().proxy(),
                report.origin().epoch(),
                report.revision(),
                report.startedAt(),
                report.at(),
                report.ended(),
                report.drainedAt(),
                report.topic(),
                report.rows().stream().flatMap(row -> rows(row).stream()).toList(),
                report.standing());
    }

    private static List<EpochReport.Row> rows(LedgerReport.Row row) {
        return row.counters().entrySet().stream()
                .map(counter -> new EpochReport.Row(
                        row.endpoint().method(),
                        row.endpoint().template(),
                        counter.getKey().kind().name(),
                        counter.getKey().label(),
                        counter.getValue()))
                .toList();
    }
}
