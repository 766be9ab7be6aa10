package dev.understudy.worker.consume;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the topics that are not there, and says where one that is there has other settings than exactness needs. */
public final class TopicSetup {
    private static final Logger LOG = LoggerFactory.getLogger(TopicSetup.class);

    private TopicSetup() {}

    /** @throws KafkaAway where Kafka cannot be asked now */
    public static void ensure(Admin admin) {
        Set<String> there =
                KafkaAway.await("list its topics", admin.listTopics().names());
        for (WantedTopic topic : WantedTopic.ALL) {
            if (there.contains(topic.name())) {
                verify(admin, topic);
            } else {
                create(admin, topic);
            }
        }
    }

    private static void create(Admin admin, WantedTopic topic) {
        try {
            KafkaAway.await(
                    "create the topic " + topic.name(),
                    // a topic that it may not describe looks as if it were not there
                    KafkaAway.Asked.topic("Describe (or, where it is to make it, Create)", topic.name()),
                    admin.createTopics(List.of(topic.asNew())).all());
            LOG.info("Created the topic {}", topic.name());
        } catch (KafkaAway failure) {
            // several workers start at once: one of them makes it
            boolean raced = failure.getCause() instanceof ExecutionException execution
                    && execution.getCause() instanceof TopicExistsException;
            if (!raced) throw failure;
        }
    }

    private static void verify(Admin admin, WantedTopic topic) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        Config found = KafkaAway.await(
                        "describe the topic " + topic.name(),
                        KafkaAway.Asked.topic("DescribeConfigs", topic.name()),
                        admin.describeConfigs(List.of(resource)).all())
                .get(resource);
        if (found != null) topic.misfits(found).forEach(LOG::warn);
    }
}
