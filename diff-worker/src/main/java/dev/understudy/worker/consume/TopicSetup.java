package dev.understudy.worker.consume;

import dev.understudy.exchange.wire.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the topics that are not there, and says where one that is there has other settings than exactness needs. */
public final class TopicSetup {
    private static final Logger LOG = LoggerFactory.getLogger(TopicSetup.class);
    private static final String RECORD_LIMIT = Integer.toString(1 << 20);
    private static final String DEAD_RECORD_LIMIT = Integer.toString(2 << 20);

    /** One topic as it should be. */
    private record Wanted(String name, int partitions, Map<String, String> settings) {
        NewTopic asNew() {
            return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
        }
    }

    private static final List<Wanted> ALL = List.of(
            new Wanted(
                    Topics.EXCHANGES,
                    4,
                    Map.of(
                            "cleanup.policy", "delete",
                            "message.timestamp.type", "LogAppendTime",
                            "max.message.bytes", RECORD_LIMIT)),
            new Wanted(Topics.LEDGER, 1, Map.of("cleanup.policy", "compact")),
            new Wanted(Topics.DEAD, 1, Map.of("cleanup.policy", "delete", "max.message.bytes", DEAD_RECORD_LIMIT)),
            new Wanted(Topics.CONTROL, 1, Map.of("cleanup.policy", "compact")));

    private TopicSetup() {}

    /** @throws KafkaAway where Kafka cannot be asked now */
    public static void ensure(Admin admin) {
        Set<String> there =
                KafkaAway.await("list its topics", admin.listTopics().names());
        for (Wanted topic : ALL) {
            if (there.contains(topic.name())) {
                verify(admin, topic);
            } else {
                create(admin, topic);
            }
        }
    }

    private static void create(Admin admin, Wanted topic) {
        try {
            KafkaAway.await(
                    "create the topic " + topic.name(),
                    admin.createTopics(List.of(topic.asNew())).all());
            LOG.info("Created the topic {}", topic.name());
        } catch (KafkaAway failure) {
            // several workers start at once: one of them makes it
            boolean raced = failure.getCause() instanceof ExecutionException execution
                    && execution.getCause() instanceof TopicExistsException;
            if (!raced) throw failure;
        }
    }

    private static void verify(Admin admin, Wanted topic) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        Config found = KafkaAway.await(
                        "describe the topic " + topic.name(),
                        admin.describeConfigs(List.of(resource)).all())
                .get(resource);
        topic.settings().forEach((name, wanted) -> {
            ConfigEntry entry = found == null ? null : found.get(name);
            if (entry != null && !fits(name, wanted, entry.value())) {
                LOG.warn("The topic {} has {}={}; it needs {}", topic.name(), name, entry.value(), wanted);
            }
        });
    }

    private static boolean fits(String name, String wanted, String found) {
        return name.equals("max.message.bytes")
                ? Long.parseLong(found) >= Long.parseLong(wanted)
                : wanted.equals(found);
    }
}
