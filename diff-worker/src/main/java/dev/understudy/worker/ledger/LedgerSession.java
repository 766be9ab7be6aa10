package dev.understudy.worker.ledger;

import dev.understudy.evidence.database.StoreUnavailable;
import dev.understudy.evidence.record.EpochReport;
import dev.understudy.exchange.wire.LedgerReportCodec;
import dev.understudy.exchange.wire.UndecodableRecord;
import dev.understudy.worker.admin.Reporting;
import dev.understudy.worker.consume.Connections;
import dev.understudy.worker.consume.KafkaWatch;
import dev.understudy.worker.loop.Session;
import dev.understudy.worker.record.EvidenceLog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the proxies' accounts from the ledger topic to the evidence. It reads the topic from its start, which is compacted
 * and small; writing an account twice changes nothing, so every worker may do it.
 */
public final class LedgerSession implements Session {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerSession.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Reading reading;
    private final EvidenceLog evidence;
    private final Reporting reporting;
    private final EpochReports reports = new EpochReports();

    /** @param consumer assigned and at the start */
    public record Reading(Consumer<byte[], byte[]> consumer, KafkaWatch watch, Connections connections) {}

    public LedgerSession(Reading reading, EvidenceLog evidence, Reporting reporting) {
        this.reading = reading;
        this.evidence = evidence;
        this.reporting = reporting;
    }

    @Override
    public void turn() {
        for (ConsumerRecord<byte[], byte[]> record : reading.consumer().poll(POLL)) read(record);
        try {
            List<EpochReport> pending = reports.pending();
            if (!pending.isEmpty()) evidence.write(pending);
            reports.written();
            reporting.state(reading.watch().trouble());
        } catch (StoreUnavailable away) {
            reporting.state(Optional.of(String.valueOf(away.getMessage())));
        }
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) return;
        try {
            reports.add(LedgerReportCodec.decode(record.value()));
        } catch (UndecodableRecord undecodable) {
            // the next account of the same epoch, a second later, has everything that this one had
            LOG.warn("Skipped an account at {} of the ledger topic: {}", record.offset(), undecodable.getMessage());
        }
    }

    @Override
    public void wakeUp() {
        reading.consumer().wakeup();
    }

    @Override
    public void close() {
        reading.connections().close();
    }
}
