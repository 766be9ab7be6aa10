package dev.understudy.worker.consume;

import dev.understudy.evidence.record.Partition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** Asks Kafka, and remembers what it said until that has changed. */
public final class KafkaPartitionIdentities implements PartitionIdentities {
    private final Admin admin;
    private final Map<String, String> topics = new HashMap<>();
    private String cluster = "";

    public KafkaPartitionIdentities(Admin admin) {
        this.admin = admin;
    }

    @Override
    public Partition of(TopicPartition partition) {
        if (cluster.isEmpty()) {
            cluster = KafkaAway.await(
                    "tell its cluster id", admin.describeCluster().clusterId());
        }
        return new Partition(cluster, topics.computeIfAbsent(partition.topic(), this::topicId), partition.partition());
    }

    @Override
    public boolean haveChanged() {
        boolean changed = topics.entrySet().stream()
                .anyMatch(known -> !topicId(known.getKey()).equals(known.getValue()));
        if (changed) {
            topics.clear();
            cluster = "";
        }
        return changed;
    }

    private String topicId(String topic) {
        Map<String, TopicDescription> found = KafkaAway.await(
                "describe the topic " + topic,
                KafkaAway.Asked.topic("Describe", topic),
                admin.describeTopics(List.of(topic)).allTopicNames());
        TopicDescription description = found.get(topic);
        if (description == null) throw new IllegalStateException("Kafka described other topics than " + topic);
        return description.topicId().toString();
    }
}
