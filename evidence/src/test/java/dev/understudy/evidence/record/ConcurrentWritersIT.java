package dev.understudy.evidence.record;

import static dev.understudy.evidence.Judged.at;
import static dev.understudy.evidence.Judged.match;
import static dev.understudy.evidence.Judged.mismatch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.Feed;
import dev.understudy.evidence.WithStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class ConcurrentWritersIT extends WithStore {
    private static final int WRITERS = 4;
    private static final int BATCHES = 15;

    @Test
    void writersOfAllPartitionsMeetOnTheSameNewRowsAndLoseNothing()
            throws InterruptedException, ExecutionException, SQLException {
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int partition = 0; partition < WRITERS; partition++) {
            var own = new Feed(recorder, partition);
            writers.add(() -> writeAll(own));
        }

        int written = inParallel(writers);

        assertThat(database.number("select sum(count) from pattern_count")).isEqualTo(written);
        assertThat(database.number("select sum(next) from position")).isEqualTo(written);
        assertThat(database.number("select sum(judged) from arrival")).isEqualTo(written);
        assertThat(database.number("select count(*) from endpoint")).isEqualTo(BATCHES);
    }

    @Test
    void onlyOneOfTwoWorkersThatHoldTheSamePartitionCounts()
            throws InterruptedException, ExecutionException, SQLException {
        var batch = feed.batch(List.of(match(ORDERS), mismatch(ORDERS, at("/a"))), List.of());

        int written = inParallel(
                Collections.nCopies(WRITERS, () -> recorder.write(batch) instanceof WriteResult.Written ? 1 : 0));

        assertThat(written).isEqualTo(1);
        assertThat(database.number("select sum(count) from pattern_count")).isEqualTo(2);
    }

    private static int writeAll(Feed feed) {
        int written = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            var endpoint = "GET /thing/" + batch;
            var exchanges = new ArrayList<>(List.of(
                    match(endpoint),
                    mismatch(endpoint, at("/" + batch)),
                    mismatch(endpoint, at("/a"), at("/" + batch))));
            Collections.rotate(exchanges, feed.partition().number());
            feed.write(exchanges, List.of());
            written += exchanges.size();
        }
        return written;
    }

    private static int inParallel(List<? extends Callable<Integer>> tasks)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            int sum = 0;
            for (Future<Integer> result : threads.invokeAll(tasks)) sum += result.get();
            return sum;
        }
    }
}
