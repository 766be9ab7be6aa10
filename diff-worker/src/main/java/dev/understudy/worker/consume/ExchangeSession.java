package dev.understudy.worker.consume;

import dev.understudy.evidence.database.StoreUnavailable;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.worker.admin.Reporting;
import dev.understudy.worker.judge.ReceivedRecord;
import dev.understudy.worker.loop.Session;
import dev.understudy.worker.record.PartitionRecorder;
import dev.understudy.worker.record.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the exchanges of the partitions that the group gives this worker, each from its position in the store. While the
 * store is away, or a place is in doubt, the partition pauses and stays this worker's; nothing is skipped.
 */
public final class ExchangeSession implements Session {
    private static final Logger LOG = LoggerFactory.getLogger(ExchangeSession.class);
    private static final Duration POLL = Duration.ofMillis(250);

    private final Reading reading;
    private final Consumer<byte[], byte[]> consumer;
    private final PartitionRecorder recorder;
    private final Reporting reporting;
    private final Places places = new Places();

    /**
     * The way to Kafka.
     *
     * @param connections all that is to be closed with the session
     */
    public record Reading(
            Consumer<byte[], byte[]> consumer,
            PartitionIdentities identities,
            KafkaWatch watch,
            Connections connections) {}

    public ExchangeSession(Reading reading, PartitionRecorder recorder, Reporting reporting) {
        this.reading = reading;
        this.consumer = reading.consumer();
        this.recorder = recorder;
        this.reporting = reporting;
        consumer.subscribe(List.of(Topics.EXCHANGES), new Rebalances());
    }

    @Override
    public void turn() {
        try {
            take(consumer.poll(POLL)).forEach(this::record);
            places.unplaced().forEach(this::place);
            reporting.state(reading.watch().trouble());
        } catch (StoreUnavailable | KafkaAway away) {
            reporting.state(Optional.of(String.valueOf(away.getMessage())));
        } catch (OffsetOutOfRangeException outside) {
            outside.offsetOutOfRangePartitions().forEach(this::outOfRange);
        }
        reporting.lag(lag());
    }

    /** Records of one partition that were fetched and are not in the evidence. */
    private record Run(TopicPartition partition, Places.Place place, List<ReceivedRecord> records) {}

    /** Until its batch counts, the place of each partition is in doubt: Kafka's client has gone on, the store has not. */
    private List<Run> take(ConsumerRecords<byte[], byte[]> records) {
        List<Run> runs = new ArrayList<>();
        for (TopicPartition partition : records.partitions()) {
            Places.Place place = places.of(partition);
            if (place != null) runs.add(new Run(partition, place, ReceivedRecords.of(records.records(partition))));
            doubt(partition);
        }
        return runs;
    }

    private void record(Run run) {
        Places.Place place = run.place();
        switch (recorder.record(place.partition(), place.next(), run.records())) {
            case Progress.Advanced advanced -> {
                reporting.written(advanced.counted());
                read(run.partition(), new Places.Place(place.partition(), advanced.next()));
            }
            case Progress.Fenced fenced -> {
                reporting.fenced();
                LOG.warn(
                        "{} is written up to {}; this worker was at {}", run.partition(), fenced.found(), place.next());
            }
            // the place stays in doubt, so the store is asked again
            case Progress.Postponed postponed -> LOG.debug("The evidence of {} is handed over", run.partition());
        }
    }

    /** Asks the store where to read. */
    private void place(TopicPartition partition) {
        var identity = reading.identities().of(partition);
        long next = recorder.position(identity);
        consumer.seek(partition, next);
        read(partition, new Places.Place(identity, next));
        LOG.debug("Reading {} from {}", partition, next);
    }

    private void read(TopicPartition partition, Places.Place place) {
        places.at(partition, place);
        consumer.resume(Set.of(partition));
    }

    private void doubt(TopicPartition partition) {
        places.lost(partition);
        consumer.pause(Set.of(partition));
    }

    /** The store's position is not in the log: what is before the log's start is gone, and the ledger says how much. */
    private void outOfRange(TopicPartition partition, Long position) {
        reading.identities().forget();
        long start = consumer.beginningOffsets(Set.of(partition)).getOrDefault(partition, 0L);
        if (places.of(partition) != null && start > position) {
            LOG.error(
                    "The log of {} starts at {}, above the position {}: {} records are lost to retention",
                    partition,
                    start,
                    position,
                    start - position);
            consumer.seek(partition, start);
            return;
        }
        reporting.state(Optional.of("the log of " + partition + " ends below the position " + position
                + ": it was truncated, or its topic was made anew"));
        doubt(partition);
    }

    private long lag() {
        return places.placed().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    @Override
    public void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        reading.connections().close();
    }

    /** A new partition is not read before the store has said from where. */
    private final class Rebalances implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            LOG.info("The group gives this worker {}", partitions);
            places.given(partitions);
            // any position, or Kafka would ask the group for one, which is never written
            partitions.forEach(partition -> consumer.seek(partition, 0));
            consumer.pause(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            places.taken(partitions);
        }
    }
}
