package dev.understudy.evidence.record;

import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.group.GroupSplits;
import dev.understudy.evidence.inventory.TableRows;
import dev.understudy.evidence.mark.Deployments;
import dev.understudy.evidence.rule.Rules;
import java.util.List;

/**
 * The worker's hand in the store. Every method is one transaction and may be tried again after a
 * {@link dev.understudy.evidence.database.StoreUnavailable}: a batch that was committed after all is then refused by its
 * position. Any number of workers may write at once; the position of a partition decides whose batch counts.
 */
public final class Recorder {
    private final Database database;
    private final BatchWriter batches;
    private final RetryWriter retries;

    public Recorder(Database database, Bounds bounds) {
        this.database = database;
        this.batches = new BatchWriter(bounds);
        this.retries = new RetryWriter(batches);
    }

    /** Up to where the partition is in the evidence; a new one is not at all. */
    public Reached position(Partition partition, long generation) {
        return database.write(handle -> {
            var position = Positions.lock(handle, partition, generation);
            if (position.isNew()) LogWriter.leaveOthers(handle, partition, generation);
            return position.reached();
        });
    }

    public Snapshot snapshot() {
        return database.read(handle -> {
            var head = Head.read(handle);
            return new Snapshot(
                    head.generation(),
                    head.ruleSet(),
                    Rules.all(handle),
                    GroupSplits.all(handle),
                    Deployments.ofSides(handle),
                    TableRows.read(handle));
        });
    }

    /** Counts a batch and advances its partition's position, or changes nothing. */
    public WriteResult write(Batch batch) {
        return database.write(handle -> batches.write(handle, batch));
    }

    /** Counts dead letters that can be read now and says of the others why not, or changes nothing; never counts one twice. */
    public WriteResult write(Retried retried) {
        return database.write(handle -> retries.write(handle, retried));
    }

    /** Goes on behind records that are gone and writes down how many, or changes nothing. */
    public WriteResult write(LogGap gap) {
        return database.write(handle -> LogWriter.skip(handle, gap));
    }

    /** How the log was found, for those who look how far behind the evidence is. */
    public void found(List<LogEnd> ends) {
        database.write(handle -> {
            LogWriter.found(handle, ends);
            return ends.size();
        });
    }

    /** Takes the proxies' accounts; of an epoch the highest revision stays. */
    public void write(List<EpochReport> reports) {
        database.write(handle -> {
            EpochReports.write(handle, reports);
            return reports.size();
        });
    }
}
