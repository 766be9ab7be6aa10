package dev.understudy.proxy.ledger;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.ledger.LedgerReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;

/** Reads the counters of a file while others may write them: ends before beginnings, so that no request ends unseen. */
final class LedgerReading {
    private LedgerReading() {}

    static LedgerReport report(LedgerFile file, Instant at, boolean ended, Map<Integer, Long> drainedAt) {
        var rows = new ArrayList<LedgerReport.Row>();
        int count = file.rows();
        for (int row = 0; row < count; row++) {
            Map<LedgerCounter, Long> counters = counters(file, row);
            if (!counters.isEmpty()) rows.add(new LedgerReport.Row(file.endpoint(row), counters));
        }
        return new LedgerReport(file.origin(), file.nextRevision(), file.startedAt(), at, ended, drainedAt, rows);
    }

    private static Map<LedgerCounter, Long> counters(LedgerFile file, int row) {
        var counters = new EnumMap<LedgerCounter, Long>(LedgerCounter.class);
        for (LedgerCounter counter : LedgerCounter.values()) {
            if (counter != LedgerCounter.SEEN) put(counters, counter, file.count(row, counter));
        }
        put(counters, LedgerCounter.SEEN, file.count(row, LedgerCounter.SEEN));
        return counters;
    }

    private static void put(Map<LedgerCounter, Long> counters, LedgerCounter counter, long count) {
        if (count > 0) counters.put(counter, count);
    }
}
