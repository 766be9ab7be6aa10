package dev.understudy.worker.rejudge;

import dev.understudy.evidence.record.Batch;
import dev.understudy.evidence.record.Partition;
import dev.understudy.evidence.record.WriteResult;
import dev.understudy.evidence.rejudge.Builds;
import dev.understudy.evidence.rejudge.FileRules;
import dev.understudy.evidence.rejudge.Rejudging;
import dev.understudy.evidence.rejudge.Terms;
import dev.understudy.worker.consume.KafkaClients;
import dev.understudy.worker.consume.Polls;
import dev.understudy.worker.consume.ReceivedRecords;
import dev.understudy.worker.judge.RuleBook;
import dev.understudy.worker.record.EvidenceLog;
import dev.understudy.worker.record.PartitionRecorder;
import dev.understudy.worker.record.PostgresEvidenceLog;
import dev.understudy.worker.record.Progress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One worker's hold on a new generation: reads the topic from the generation's own positions up to those of the generation that
 * is shown, and never beyond, so that both can be at the same place when the pointer moves.
 */
final class Building implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Building.class);
    private static final Duration POLL = Duration.ofMillis(250);

    private final Reading reading;
    private final Polls polls;
    private final EvidenceLog log;
    private final PartitionRecorder recorder;
    private final Builds builds;
    private final Takeover takeover;
    private final Rejudging order;
    private final Terms terms;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private boolean over;

    /** What becomes of the hold after a turn. */
    enum Step {
        GOES_ON,
        /** The order is carried out or given up, or must be looked at afresh. */
        IS_OVER,
        /** What was built was judged under other rules than hold now. */
        BEGINS_ANEW
    }

    private Building(Reading reading, PostgresEvidenceLog evidence, RuleBook rules, Rejudging order, Terms terms) {
        this.reading = reading;
        this.polls = new Polls(reading.consumer());
        this.log = new BuildingLog(evidence, order.generation(), terms);
        // dead letters were kept when the shown generation counted them
        this.recorder = new PartitionRecorder(log, (from, records) -> {}, rules, InstantSource.system());
        this.builds = evidence.builds();
        this.takeover = new Takeover(builds, System::nanoTime);
        this.order = order;
        this.terms = terms;
    }

    /** Goes on where the generation is, or begins it. */
    static Building open(
            KafkaClients clients, PostgresEvidenceLog evidence, RuleBook rules, FileRules file, Rejudging order) {
        var terms = new Terms(evidence.builds().ruleSet(), file.digest());
        Reading reading = Reading.open(clients);
        boolean open = false;
        try {
            var building = new Building(reading, evidence, rules, order, terms);
            if (!building.isStale()) building.begin();
            open = true;
            return building;
        } finally {
            if (!open) reading.connections().close();
        }
    }

    boolean isOf(Rejudging other) {
        return order.id() == other.id() && order.generation() == other.generation();
    }

    private boolean isStale() {
        return order.ruleSet() != null && !terms.areThoseOf(order);
    }

    private void begin() {
        Consumer<byte[], byte[]> consumer = reading.consumer();
        var beginnings = Beginnings.of(consumer, reading.partitions(), order.since(), builds.shown());
        builds.begin(order, terms, beginnings.starts(), beginnings.heldSince());
        Map<Partition, Long> built = builds.built(order);
        Map<TopicPartition, Long> first =
                consumer.beginningOffsets(reading.partitions().keySet());
        reading.partitions().forEach((partition, identity) -> {
            long position = built.getOrDefault(identity, 0L);
            next.put(partition, position);
            consumer.seek(partition, Math.max(position, first.getOrDefault(partition, 0L)));
        });
        LOG.info("Judging anew since {} into generation {}", order.since(), order.generation());
    }

    /** @param now the order as it is now */
    Step turn(Rejudging now) {
        if (isStale() || builds.ruleSet() != terms.ruleSet()) return Step.BEGINS_ANEW;
        takeover.prepare(now);
        Map<Partition, Long> shown = builds.shown();
        if (hasMorePartitions(shown)) return Step.IS_OVER;
        read(shown);
        if (over) return Step.IS_OVER;
        if (!hasReached(shown)) return Step.GOES_ON;
        return takeover.complete(now, terms) ? Step.IS_OVER : Step.GOES_ON;
    }

    /** Partitions were added to the topic since this began. */
    private boolean hasMorePartitions(Map<Partition, Long> shown) {
        Set<Partition> known = Set.copyOf(reading.partitions().values());
        return shown.keySet().stream()
                .anyMatch(partition -> !known.contains(partition)
                        && known.stream().anyMatch(one -> one.topic().equals(partition.topic())));
    }

    private boolean hasReached(Map<Partition, Long> shown) {
        return reading.partitions().entrySet().stream()
                .allMatch(each -> at(each.getKey()) >= shown.getOrDefault(each.getValue(), 0L));
    }

    private void read(Map<Partition, Long> shown) {
        try {
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = polls.gather(POLL);
            reading.partitions().forEach((partition, identity) -> {
                long limit = shown.getOrDefault(identity, 0L);
                take(partition, identity, records.getOrDefault(partition, List.of()), limit);
                stopAt(partition, identity, limit);
            });
        } catch (OffsetOutOfRangeException overtaken) {
            LOG.warn("Retention was faster than judging anew: {}", overtaken.getMessage());
            over = true;
        }
    }

    private void take(
            TopicPartition partition, Partition identity, List<ConsumerRecord<byte[], byte[]>> records, long limit) {
        List<ConsumerRecord<byte[], byte[]>> within =
                records.stream().filter(record -> record.offset() < limit).toList();
        if (within.size() < records.size()) {
            reading.consumer().seek(partition, records.get(within.size()).offset());
        }
        if (within.isEmpty() || over) return;
        switch (recorder.record(identity, at(partition), ReceivedRecords.of(within))) {
            case Progress.Advanced advanced -> next.put(partition, advanced.next());
            case Progress.Fenced fenced -> {
                next.put(partition, fenced.found());
                reading.consumer().seek(partition, fenced.found());
            }
            case Progress.Postponed postponed -> over = true;
        }
    }

    /** A partition that has nothing to read up to the limit is not asked until the limit moves. */
    private void stopAt(TopicPartition partition, Partition identity, long limit) {
        boolean nothingLeft = reading.consumer().position(partition) >= limit;
        if (at(partition) < limit && nothingLeft && !over) skip(partition, identity, limit);
        if (at(partition) < limit) {
            reading.consumer().resume(Set.of(partition));
        } else {
            reading.consumer().pause(Set.of(partition));
        }
    }

    /** What stood there is gone from the topic. */
    private void skip(TopicPartition partition, Partition identity, long limit) {
        var nothing =
                new Batch(identity, order.generation(), terms.ruleSet(), at(partition), limit, List.of(), List.of());
        if (log.write(nothing) instanceof WriteResult.Written) {
            next.put(partition, limit);
        } else {
            over = true;
        }
    }

    private long at(TopicPartition partition) {
        return next.getOrDefault(partition, 0L);
    }

    void wakeUp() {
        reading.consumer().wakeup();
    }

    @Override
    public void close() {
        reading.connections().close();
    }
}
