package dev.understudy.worker.consume;

import dev.understudy.evidence.record.Partition;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Where this worker stands in each partition it was given; a partition without a place is not read. */
final class Places {
    private final Map<TopicPartition, Place> placed = new HashMap<>();
    private final Set<TopicPartition> unplaced = new HashSet<>();

    /** @param next the position in the store, which the next batch starts from */
    record Place(Partition partition, long next) {}

    void given(Collection<TopicPartition> partitions) {
        unplaced.addAll(partitions);
    }

    void taken(Collection<TopicPartition> partitions) {
        unplaced.removeAll(partitions);
        placed.keySet().removeAll(Set.copyOf(partitions));
    }

    /** The place is in doubt: the store must be asked. */
    void lost(TopicPartition partition) {
        placed.remove(partition);
        unplaced.add(partition);
    }

    void at(TopicPartition partition, Place place) {
        unplaced.remove(partition);
        placed.put(partition, place);
    }

    @Nullable
    Place of(TopicPartition partition) {
        return placed.get(partition);
    }

    Set<TopicPartition> unplaced() {
        return Set.copyOf(unplaced);
    }

    Set<TopicPartition> placed() {
        return Set.copyOf(placed.keySet());
    }
}
