package dev.understudy.worker.rejudge;

import dev.understudy.evidence.record.Partition;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.worker.consume.Connections;
import dev.understudy.worker.consume.KafkaClients;
import dev.understudy.worker.consume.KafkaPartitionIdentities;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/**
 * A way to all partitions of the topic, of one's own and without a group.
 *
 * @param partitions with what they are called in the evidence
 */
record Reading(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Partition> partitions, Connections connections) {
    static Reading open(KafkaClients clients) {
        var connections = new Connections();
        boolean open = false;
        try {
            Admin admin = connections.keep(clients.admin());
            Consumer<byte[], byte[]> consumer = connections.keep(clients.readerFromTheStart());
            var identities = new KafkaPartitionIdentities(admin);
            Map<TopicPartition, Partition> partitions = new HashMap<>();
            for (PartitionInfo each : consumer.partitionsFor(Topics.EXCHANGES)) {
                var partition = new TopicPartition(each.topic(), each.partition());
                partitions.put(partition, identities.of(partition));
            }
            consumer.assign(partitions.keySet());
            open = true;
            return new Reading(consumer, partitions, connections);
        } finally {
            if (!open) connections.close();
        }
    }
}
