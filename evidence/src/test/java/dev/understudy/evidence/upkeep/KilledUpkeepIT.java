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
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Upkeep is cut off in the middle of pieces, four times, while exchanges are counted: no sum changes. */
final class KilledUpkeepIT extends WithStore {
    private static final int DAYS = 20;
    private static final int BATCHES = 60;

    /** At which rows, of all that it writes, its connection ends; a sequence counts on where a transaction is undone. */
    private static final String CUT = """
            create sequence rolled_up;
            create function cut() returns trigger language plpgsql as $$
            begin
                if nextval('rolled_up') in (40, 130, 700, 1500) then perform pg_terminate_backend(pg_backend_pid()); end if;
                return new;
            end $$;
            create trigger cut before insert on endpoint_bucket for each row when (new.partition_id = 0) execute function cut()
            """;

    @Test
    void losesNothingWhenItIsCutOffWhileOthersWrite() throws SQLException {
        for (int partition = 0; partition < 3; partition++) history(new Feed(recorder, partition));
        long counted = totals();
        Instant now = Judged.START.plus(Duration.ofDays(DAYS));
        database.execute(CUT);

        var writing = CompletableFuture.runAsync(() -> writeOn(now));
        int cut = 0;
        boolean more = true;
        while (more || !writing.isDone()) {
            try {
                more = store.upkeep().piece(now);
            } catch (StoreUnavailable gone) {
                cut++;
                more = true;
            }
        }
        writing.join();
        while (store.upkeep().piece(now.plus(Duration.ofDays(3))))
            assertThat(writing).isDone();

        long all = counted + 3L * BATCHES;
        assertThat(cut).isEqualTo(4);
        assertThat(totals()).isEqualTo(all);
        assertThat(database.number("select sum(n) from endpoint_bucket, unnest(counts) n"))
                .isEqualTo(all);
        assertThat(database.number("select sum(mismatches) from group_count")).isEqualTo(all / 3);
        assertThat(database.number("select count(*) from endpoint_bucket where partition_id > 0"))
                .isZero();
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

    private long totals() throws SQLException {
        return database.number("select sum(count) from pattern_count");
    }
}
