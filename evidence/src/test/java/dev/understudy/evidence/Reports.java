package dev.understudy.evidence;

import dev.understudy.evidence.record.EpochReport;
import java.util.List;
import java.util.Map;

/** Reports of a proxy for tests: {@code proxy-a}, epoch 1, like the exchanges of {@link Judged}. */
public final class Reports {
    private Reports() {}

    public static EpochReport running(long revision, EpochReport.Row... rows) {
        return new EpochReport(
                "proxy-a",
                1,
                revision,
                Judged.START,
                Judged.START.plusSeconds(revision),
                false,
                Map.of(),
                List.of(rows));
    }

    public static EpochReport ended(long revision, Map<Integer, Long> drainedAt, EpochReport.Row... rows) {
        return new EpochReport(
                "proxy-a",
                1,
                revision,
                Judged.START,
                Judged.START.plusSeconds(revision),
                true,
                drainedAt,
                List.of(rows));
    }

    public static EpochReport.Row row(String endpoint, String kind, String label, long count) {
        String[] parts = endpoint.split(" ", 2);
        return new EpochReport.Row(parts[0], parts[1], kind, label, count);
    }
}
