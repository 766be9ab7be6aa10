package dev.understudy.worker.record;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.inventory.EndpointAliases;
import dev.understudy.evidence.inventory.InventoryLists;
import dev.understudy.evidence.letter.Letters;
import dev.understudy.evidence.record.Batch;
import dev.understudy.evidence.record.EpochReport;
import dev.understudy.evidence.record.LogEnd;
import dev.understudy.evidence.record.LogGap;
import dev.understudy.evidence.record.Partition;
import dev.understudy.evidence.record.Reached;
import dev.understudy.evidence.record.Recorder;
import dev.understudy.evidence.record.Snapshot;
import dev.understudy.evidence.record.WriteResult;
import dev.understudy.evidence.rejudge.Builds;
import dev.understudy.evidence.upkeep.Upkeep;
import dev.understudy.policy.StoreSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The evidence in PostgreSQL, opened at the first use that finds the database there. */
public final class PostgresEvidenceLog implements EvidenceLog, AutoCloseable {
    private final StoreSettings settings;
    private @Nullable EvidenceStore store;

    public PostgresEvidenceLog(StoreSettings settings) {
        this.settings = settings;
    }

    /**
     * Connects and brings the schema up to date, once.
     *
     * @throws dev.understudy.evidence.database.StoreUnavailable where the database is not there
     * @throws dev.understudy.evidence.database.UnusableStore where this build cannot use it
     */
    public Recorder open() {
        return store().recorder();
    }

    /** The hand that builds new generations; as {@link #open()}. */
    public Builds builds() {
        return store().builds();
    }

    /** The dead letters; as {@link #open()}. */
    public Letters letters() {
        return store().letters();
    }

    /** The lists of endpoints; as {@link #open()}. */
    public InventoryLists inventory() {
        return store().inventory();
    }

    /** What endpoints of history count under; as {@link #open()}. */
    public EndpointAliases aliases() {
        return store().aliases();
    }

    /** What keeps the store small; as {@link #open()}. */
    public Upkeep upkeep() {
        return store().upkeep();
    }

    private synchronized EvidenceStore store() {
        if (store == null) store = EvidenceStore.open(settings.url(), settings.user(), settings.password());
        return store;
    }

    @Override
    public Snapshot snapshot() {
        return open().snapshot();
    }

    @Override
    public Reached position(Partition partition, long generation) {
        return open().position(partition, generation);
    }

    @Override
    public WriteResult write(Batch batch) {
        return open().write(batch);
    }

    @Override
    public WriteResult write(LogGap gap) {
        return open().write(gap);
    }

    @Override
    public void found(List<LogEnd> ends) {
        open().found(ends);
    }

    @Override
    public void write(List<EpochReport> reports) {
        open().write(reports);
    }

    @Override
    public synchronized void close() {
        if (store != null) store.close();
    }
}
