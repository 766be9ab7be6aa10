package dev.understudy.proxy.ledger;

import dev.understudy.exchange.ledger.LedgerReport;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;

/** An epoch whose proxy is gone; its counters are final. */
public final class EndedEpoch {
    private final LedgerFile file;

    EndedEpoch(LedgerFile file) {
        this.file = file;
    }

    /** @param drainedAt per partition, the offset behind the last record the epoch can have written */
    public LedgerReport report(Instant at, Map<Integer, Long> drainedAt) {
        return LedgerReading.report(file, at, true, drainedAt);
    }

    /** Its report is safe elsewhere: the file goes. */
    public void settle() throws IOException {
        Files.deleteIfExists(file.path());
    }
}
