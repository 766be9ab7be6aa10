package dev.understudy.worker;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.record.Batch;
import dev.understudy.evidence.record.Partition;
import dev.understudy.evidence.record.WriteResult;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.policy.KafkaSettings;
import dev.understudy.worker.consume.Burial;
import dev.understudy.worker.consume.Connections;
import dev.understudy.worker.consume.KafkaClients;
import dev.understudy.worker.consume.KafkaPartitionIdentities;
import dev.understudy.worker.consume.ReceivedRecords;
import dev.understudy.worker.judge.BatchJudge;
import dev.understudy.worker.judge.DecodedRecord;
import dev.understudy.worker.judge.ReceivedRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** What a worker of an older build leaves behind that can read nothing of what is published. */
final class OlderBuild {
    private OlderBuild() {}

    static void readsNothing(String bootstrap, EvidenceStore evidence) {
        var clients = new KafkaClients(KafkaSettings.at(bootstrap));
        try (var connections = new Connections()) {
            var identities = new KafkaPartitionIdentities(connections.keep(clients.admin()));
            var consumer = connections.keep(clients.readerFromTheStart());
            var producer = connections.keep(clients.producer());
            for (var info : consumer.partitionsFor(Topics.EXCHANGES)) {
                var partition = new TopicPartition(info.topic(), info.partition());
                Partition identity = identities.of(partition);
                List<ReceivedRecord> records = all(consumer, partition);
                Burial.bury(producer, identity, records);
                write(evidence, identity, records);
            }
        }
    }

    private static List<ReceivedRecord> all(Consumer<byte[], byte[]> consumer, TopicPartition partition) {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        List<ReceivedRecord> records = new ArrayList<>();
        while (consumer.position(partition) < end) {
            records.addAll(
                    ReceivedRecords.of(consumer.poll(Duration.ofMillis(250)).records(partition)));
        }
        return records;
    }

    private static void write(EvidenceStore evidence, Partition identity, List<ReceivedRecord> records) {
        var recorder = evidence.recorder();
        var snapshot = recorder.snapshot();
        long from = recorder.position(identity, snapshot.generation()).next();
        var dead = records.stream()
                .map(record -> BatchJudge.deadLetter(new DecodedRecord.NotRead(record, Burial.REASON)))
                .toList();
        var batch = new Batch(
                identity, snapshot.generation(), snapshot.ruleSet(), from, from + records.size(), List.of(), dead);
        if (!(recorder.write(batch) instanceof WriteResult.Written)) throw new AssertionError("not written");
    }
}
