package dev.understudy.bench;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.mark.Deployment;
import dev.understudy.evidence.mark.Side;
import dev.understudy.evidence.record.Batch;
import dev.understudy.evidence.record.DeadLetter;
import dev.understudy.evidence.record.EpochReport;
import dev.understudy.evidence.record.JudgedExchange;
import dev.understudy.evidence.record.Partition;
import dev.understudy.evidence.record.Recorder;
import dev.understudy.evidence.record.WriteResult;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Fills a store as workers do over many days, through the same recorder and the same upkeep, by a clock of its own. Time that will
 * be kept in days comes in four batches a day, time that will be kept in hours in one an hour, and the last two days come in one
 * every five minutes, so that every span that can be there is there. Upkeep, which a worker does every minute, comes every hour.
 */
final class StoreCourse {
    private static final Instant END = Instant.parse("2026-11-22T00:00:00Z");
    private static final int DEAD_LETTERS = 40;
    private static final int MOST_PIECES = 100_000;

    private final EvidenceStore store;
    private final Recorder recorder;
    private final StoreScale scale;
    private final StoreTraffic traffic;
    private final Consumer<String> sql;
    private int batches;
    private long written;

    /** @param sql runs a statement, for what PostgreSQL does by itself in days and has only minutes for here */
    StoreCourse(EvidenceStore store, StoreScale scale, Consumer<String> sql) {
        this.store = store;
        this.recorder = store.recorder();
        this.scale = scale;
        this.traffic = new StoreTraffic(scale);
        this.sql = sql;
    }

    /** @param progress told each day's number when it is over @return how many exchanges were counted */
    long run(Consumer<Integer> progress) {
        for (int day = 0; day < scale.days(); day++) {
            day(day);
            progress.accept(day + 1);
        }
        return written;
    }

    private void day(int day) {
        Instant from = END.minus(scale.days() - day, ChronoUnit.DAYS);
        store.deployments().tell(new Deployment(Side.CANDIDATE, "2." + day, from), "pipeline");
        Duration step = step(scale.days() - day);
        for (Instant at = from; at.isBefore(from.plus(1, ChronoUnit.DAYS)); at = at.plus(step)) {
            if (at.equals(at.truncatedTo(ChronoUnit.HOURS))) tidy(at);
            write(batches++ % scale.partitions(), traffic.batch(day, at, scale.finest()));
        }
        for (int proxy = 0; proxy < 3; proxy++) report(day, StoreTraffic.proxy(proxy), from);
        tidy(from.plus(1, ChronoUnit.DAYS));
    }

    private Duration step(int daysLeft) {
        if (daysLeft > 14) return Duration.ofHours(6);
        return daysLeft > 2 ? Duration.ofHours(1) : scale.finest();
    }

    private void write(int number, List<JudgedExchange> judged) {
        var partition = new Partition("cluster", "topic", number);
        var snapshot = recorder.snapshot();
        long from = recorder.position(partition, snapshot.generation()).next();
        long behind = from + judged.size();
        List<DeadLetter> dead = LongStream.range(behind, behind + DEAD_LETTERS)
                .mapToObj(offset -> new DeadLetter(offset, "no Smile record: it begins with 0x7b", "", 0, "", ""))
                .toList();
        WriteResult result = recorder.write(new Batch(
                partition, snapshot.generation(), snapshot.ruleSet(), from, behind + DEAD_LETTERS, judged, dead));
        if (!(result instanceof WriteResult.Written)) throw new CannotMeasure("A batch was not written: " + result);
        written += judged.size();
    }

    /** Each proxy lives for a day. */
    private void report(int day, String proxy, Instant from) {
        long generation = recorder.snapshot().generation();
        Map<Integer, Long> drained = new HashMap<>();
        for (int number = 0; number < scale.partitions(); number++) {
            drained.put(
                    number,
                    recorder.position(new Partition("cluster", "topic", number), generation)
                            .next());
        }
        var rows = IntStream.range(0, scale.endpoints())
                .mapToObj(StoreTraffic::template)
                .flatMap(template -> List.of(
                        row(template, "SEEN", "seen", 5_000_000),
                        row(template, "PUBLISHED", "published", 2_000_000),
                        row(template, "NOT_MIRRORED", "sampled-out", 2_000_000),
                        row(template, "NOT_MIRRORED", "session-cookie", 1_000_000),
                        row(template, "LOST", "publish-failed", 7))
                        .stream())
                .toList();
        recorder.write(
                List.of(new EpochReport(proxy, day + 1L, 2, from, from.plus(1, ChronoUnit.DAYS), true, drained, rows)));
    }

    private static EpochReport.Row row(String template, String kind, String label, long count) {
        return new EpochReport.Row("GET", template, kind, label, count);
    }

    /** What a worker does every minute, and PostgreSQL by itself. */
    private void tidy(Instant now) {
        var upkeep = store.upkeep();
        int pieces = 0;
        while (upkeep.piece(now)) {
            if (++pieces > MOST_PIECES) throw new CannotMeasure("The store's upkeep does not come to an end");
        }
        sql.accept("vacuum");
    }
}
