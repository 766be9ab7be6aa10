package dev.understudy.evidence.upkeep;

import static dev.understudy.evidence.Judged.at;
import static dev.understudy.evidence.Judged.match;
import static dev.understudy.evidence.Judged.mismatch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.Feed;
import dev.understudy.evidence.Judged;
import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.database.StoreUnavailable;
import dev.understudy.evidence.record.JudgedExchange;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Upkeep is cut off in the middle, again and again, while exchanges are counted: no sum changes. */
final class KilledUpkeepIT extends WithStore {
    private static final int DAYS = 20;
    private static final int BATCHES = 60;

    @Test
    void losesNothingWhenItIsCutOffWhileOthersWrite() throws SQLException {
        for (int partition = 0; partition < 3; partition++) history(new Feed(recorder, partition));
        long counted = totals();
        Instant now = Judged.START.plus(Duration.ofDays(DAYS));
        var random = new Random(7);
        var upkeep = store.upkeep();

        var writing = CompletableFuture.runAsync(() -> writeOn(now));
        int cut = 0;
        boolean more = true;
        while (more || !writing.isDone()) {
            boolean kills = random.nextInt(3) == 0;
            var killer = kills ? CompletableFuture.runAsync(this::kill) : CompletableFuture.completedFuture(null);
            try {
                more = upkeep.piece(now);
            } catch (StoreUnavailable gone) {
                cut++;
                more = true;
            }
            killer.join();
        }
        writing.join();
        while (upkeep.piece(now.plus(Duration.ofDays(3)))) assertThat(writing).isDone();

        long all = counted + 3L * BATCHES;
        assertThat(totals()).isEqualTo(all);
        assertThat(database.number("select sum(n) from endpoint_bucket, unnest(counts) n"))
                .isEqualTo(all);
        assertThat(database.number("select sum(mismatches) from group_count")).isEqualTo(all / 3);
        assertThat(database.number("select count(*) from endpoint_bucket where partition_id > 0"))
                .isZero();
        assertThat(cut).isNotNegative();
    }

    private static void history(Feed feed) {
        feed.write(
                IntStream.range(0, DAYS * 24)
                        .boxed()
                        .flatMap(hour -> exchanges(Judged.START.plus(Duration.ofHours(hour))).stream())
                        .toList(),
                List.of());
    }

    private static List<JudgedExchange> exchanges(Instant then) {
        return List.of(
                at(then, match(ORDERS)), at(then, match(BOOKS)), at(then, mismatch(ORDERS, Judged.at("/total"))));
    }

    /** As a worker does: what the store refused for a moment is written again. */
    private void writeOn(Instant now) {
        var feed = new Feed(recorder, 1);
        for (int batch = 0; batch < BATCHES; batch++) {
            var ready = feed.batch(exchanges(now.minus(Duration.ofHours(batch))), List.of());
            boolean written = false;
            while (!written) {
                try {
                    recorder.write(ready);
                    written = true;
                } catch (StoreUnavailable again) {
                    written = false;
                }
            }
        }
    }

    /** Ends the connections that hold the lock of upkeep. */
    private void kill() {
        try {
            database.number("select count(pg_terminate_backend(pid)) from pg_locks"
                    + " where locktype = 'advisory' and classid = 3541 and granted and pid <> pg_backend_pid()");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long totals() throws SQLException {
        return database.number("select sum(count) from pattern_count");
    }
}
