package dev.understudy.proxy.publish;

import dev.understudy.exchange.wire.Topics;
import dev.understudy.policy.KafkaSettings;
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

/**
 * Where the exchanges topic ends: behind that, an epoch that is over can have written nothing.
 *
 * @param topic Kafka's id of it
 * @param behind per partition, the offset behind the last record; empty where Kafka does not say
 */
record DrainedOffsets(String topic, Map<Integer, Long> behind) {
    private static final int TIMEOUT_SECONDS = 10;

    /** As Kafka says it now. */
    static DrainedOffsets now(KafkaSettings settings) throws InterruptedException {
        var configuration = new HashMap<String, Object>();
        configuration.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        configuration.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_SECONDS * 1000);
        configuration.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_SECONDS * 1000);
        configuration.putAll(settings.properties());
        try (Admin admin = Admin.create(configuration)) {
            return ask(admin);
        } catch (KafkaException | ExecutionException | TimeoutException away) {
            return new DrainedOffsets("", Map.of());
        }
    }

    private static DrainedOffsets ask(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        TopicDescription topic = admin.describeTopics(List.of(Topics.EXCHANGES))
                .allTopicNames()
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .values()
                .iterator()
                .next();
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        for (TopicPartitionInfo partition : topic.partitions()) {
            latest.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest());
        }
        var offsets = new HashMap<Integer, Long>();
        admin.listOffsets(latest)
                .all()
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .forEach((partition, end) -> offsets.put(partition.partition(), end.offset()));
        return new DrainedOffsets(topic.topicId().toString(), offsets);
    }
}
