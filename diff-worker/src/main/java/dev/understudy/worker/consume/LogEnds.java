package dev.understudy.worker.consume;

import dev.understudy.evidence.record.LogEnd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;

/** How the logs were found that are read, to be told every few seconds. */
final class LogEnds {
    private static final long INTERVAL_NANOS = Duration.ofSeconds(2).toNanos();

    private final LongSupplier nanoTime;
    private final Map<TopicPartition, LogEnd> ends = new HashMap<>();
    private long toldAt;

    LogEnds(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.toldAt = nanoTime.getAsLong();
    }

    void found(TopicPartition partition, Places.Place place, long lag) {
        ends.put(partition, new LogEnd(place.partition(), place.next(), place.next() + lag));
    }

    /** The end that was found last; 0 where none was. */
    long of(TopicPartition partition) {
        LogEnd end = ends.get(partition);
        return end == null ? 0 : end.end();
    }

    /** Once in a while all that is known; else nothing. */
    List<LogEnd> worthTelling() {
        if (nanoTime.getAsLong() - toldAt < INTERVAL_NANOS) return List.of();
        toldAt = nanoTime.getAsLong();
        return new ArrayList<>(ends.values());
    }

    /** Another worker reads them now, or they are of another topic. */
    void forget(TopicPartition partition) {
        ends.remove(partition);
    }
}
