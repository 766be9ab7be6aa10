package dev.understudy.worker.consume;

import dev.understudy.evidence.database.StoreUnavailable;
import dev.understudy.evidence.record.LogEnd;
import dev.understudy.evidence.record.Reached;
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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.LogTruncationException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
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
    private final Polls polls;
    private final PartitionRecorder recorder;
    private final Reporting reporting;
    private final Places places = new Places();
    private final LogEnds ends;
    private final TopicWatch topic;

    /**
     * The way to Kafka.
     *
     * @param connections all that is to be closed with the session
     */
    public record Reading(
            Consumer<byte[], byte[]> consumer,
            PartitionIdentities identities,
            KafkaWatch watch,
            LongSupplier nanoTime,
            Connections connections) {}

    public ExchangeSession(Reading reading, PartitionRecorder recorder, Reporting reporting) {
        this.reading = reading;
        this.consumer = reading.consumer();
        this.polls = new Polls(consumer);
        this.recorder = recorder;
        this.reporting = reporting;
        this.ends = new LogEnds(reading.nanoTime());
        this.topic = new TopicWatch(reading.identities(), reading.nanoTime());
        consumer.subscribe(List.of(Topics.EXCHANGES), new Rebalances());
    }

    @Override
    public void turn() {
        try {
            List<Run> runs = take(poll());
            if (topic.sawAnother(!runs.isEmpty())) {
                LOG.error("The topic {} was made anew: it is read from its start", Topics.EXCHANGES);
                places.placed().forEach(this::doubt);
            } else {
                runs.forEach(this::record);
            }
            places.unplaced().forEach(this::place);
            tell();
            reporting.state(reading.watch().trouble());
        } catch (StoreUnavailable | KafkaAway away) {
            if (away instanceof KafkaAway kafka && kafka.isRefusal()) throw kafka;
            reporting.state(Optional.of(String.valueOf(away.getMessage())));
        }
    }

    /** Also finds out where a log does not hold what stands at its position. */
    private Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> poll() {
        try {
            return polls.gather(POLL);
        } catch (LogTruncationException cut) {
            cut.offsetOutOfRangePartitions()
                    .keySet()
                    .forEach(partition -> goOn(
                            partition,
                            Optional.ofNullable(cut.divergentOffsets().get(partition))
                                    .map(OffsetAndMetadata::offset)));
        } catch (OffsetOutOfRangeException outside) {
            outside.offsetOutOfRangePartitions().keySet().forEach(partition -> goOn(partition, Optional.empty()));
        }
        return Map.of();
    }

    /** How far behind the evidence is: for the metrics at once, for the store once in a while. */
    private void tell() {
        long lag = 0;
        for (TopicPartition partition : places.placed()) {
            Places.Place place = places.of(partition);
            OptionalLong behind = consumer.currentLag(partition);
            if (place == null || behind.isEmpty()) continue;
            ends.found(partition, place, behind.getAsLong());
            lag += behind.getAsLong();
        }
        reporting.lag(lag);
        List<LogEnd> news = ends.worthTelling();
        if (!news.isEmpty()) recorder.found(news);
    }

    /** Records of one partition that were fetched and are not in the evidence. */
    private record Run(TopicPartition partition, Places.Place place, List<ReceivedRecord> records) {}

    /** Until its batch counts, the place of each partition is in doubt: Kafka's client has gone on, the store has not. */
    private List<Run> take(Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> gathered) {
        List<Run> runs = new ArrayList<>();
        gathered.forEach((partition, records) -> {
            Places.Place place = places.of(partition);
            if (place == null) return; // taken away, and perhaps given back, while it was gathered
            runs.add(new Run(partition, place, ReceivedRecords.of(records)));
            doubt(partition);
        });
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
        Reached reached = recorder.position(identity);
        // with the leader epoch Kafka says so when the log was cut off below and has grown again
        consumer.seek(partition, new OffsetAndMetadata(reached.next(), reached.leaderEpoch(), ""));
        read(partition, new Places.Place(identity, reached.next()));
        LOG.debug("Reading {} from {}", partition, reached);
    }

    private void read(TopicPartition partition, Places.Place place) {
        places.at(partition, place);
        consumer.resume(Set.of(partition));
    }

    private void doubt(TopicPartition partition) {
        places.lost(partition);
        consumer.pause(Set.of(partition));
    }

    /** What stands at the store's position is not in the log: the ledger says how much is gone, and reading goes on. */
    private void goOn(TopicPartition partition, Optional<Long> divergence) {
        Places.Place place = places.of(partition);
        doubt(partition);
        if (place == null || topic.sawAnother(true)) return;
        long start = consumer.beginningOffsets(Set.of(partition)).getOrDefault(partition, 0L);
        long end = consumer.endOffsets(Set.of(partition)).getOrDefault(partition, 0L);
        Gap gap = Gap.at(place.next(), divergence, start, end, ends.of(partition));
        if (!recorder.skip(place.partition(), gap.reason(), gap.from(), gap.to(), gap.records())) return;
        LOG.error("The log of {} {}", partition, gap.sentence());
        reporting.gone(gap.reason().label(), gap.records());
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
            partitions.forEach(ends::forget);
        }
    }
}
