package dev.understudy.worker.rejudge;

import dev.understudy.evidence.record.Partition;
import dev.understudy.evidence.rejudge.Start;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Where a new generation begins.
 *
 * @param heldSince where the topic may have lost something of what was asked for: the moment from which it holds all
 */
record Beginnings(List<Start> starts, @Nullable Instant heldSince) {
    Beginnings {
        starts = List.copyOf(starts);
    }

    /** @param shown up to where each partition is in the evidence that is shown; a new generation is never ahead of it */
    static Beginnings of(
            Consumer<byte[], byte[]> consumer,
            Map<TopicPartition, Partition> partitions,
            Instant since,
            Map<Partition, Long> shown) {
        Map<TopicPartition, Long> asked = new HashMap<>();
        partitions.keySet().forEach(partition -> asked.put(partition, since.toEpochMilli()));
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions.keySet());
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions.keySet());
        List<Start> starts = new ArrayList<>();
        Instant held = null;
        for (Map.Entry<TopicPartition, @Nullable OffsetAndTimestamp> each :
                consumer.offsetsForTimes(asked).entrySet()) {
            OffsetAndTimestamp found = each.getValue();
            long begin = first.getOrDefault(each.getKey(), 0L);
            long next = found == null ? end.getOrDefault(each.getKey(), 0L) : found.offset();
            Partition partition = partitions.getOrDefault(each.getKey(), NONE);
            starts.add(new Start(partition, Math.min(next, shown.getOrDefault(partition, 0L))));
            if (found == null || found.offset() > begin || begin == 0) continue;
            Instant oldest = Instant.ofEpochMilli(found.timestamp());
            if (held == null || oldest.isAfter(held)) held = oldest;
        }
        return new Beginnings(starts, held);
    }

    private static final Partition NONE = new Partition("", "", 0);
}
