package dev.understudy.proxy.publish;

import dev.understudy.exchange.wire.Topics;
import dev.understudy.policy.KafkaSettings;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/** Asks Kafka where the exchanges topic ends: behind that, an epoch that is over can have written nothing. */
final class DrainedOffsets {
    private static final int TIMEOUT_SECONDS = 10;

    private DrainedOffsets() {}

    /** Per partition, the offset behind the last record; empty where Kafka does not say. */
    static Map<Integer, Long> now(KafkaSettings settings) throws InterruptedException {
        var configuration = new HashMap<String, Object>();
        configuration.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        configuration.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_SECONDS * 1000);
        configuration.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_SECONDS * 1000);
        configuration.putAll(settings.properties());
        try (Admin admin = Admin.create(configuration)) {
            return ask(admin);
        } catch (KafkaException | ExecutionException | TimeoutException away) {
            return Map.of();
        }
    }

    private static Map<Integer, Long> ask(Admin admin)
            throws InterruptedException, ExecutionException, TimeoutException {
        Collection<TopicDescription> topics = admin.describeTopics(List.of(Topics.EXCHANGES))
                .allTopicNames()
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .values();
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        for (TopicDescription topic : topics) {
            for (TopicPartitionInfo partition : topic.partitions()) {
                latest.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest());
            }
        }
        var offsets = new HashMap<Integer, Long>();
        admin.listOffsets(latest)
                .all()
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .forEach((partition, end) -> offsets.put(partition.partition(), end.offset()));
        return offsets;
    }
}
