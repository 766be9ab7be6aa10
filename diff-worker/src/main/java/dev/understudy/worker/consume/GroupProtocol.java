package dev.understudy.worker.consume;

import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the workers of a group share the partitions: Kafka's newer way (KIP-848) where the policy asks for it and the brokers have
 * it, else the classic one.
 */
enum GroupProtocol {
    CLASSIC,
    CONSUMER;

    static final String KEY = "group.protocol";

    private static final Logger LOG = LoggerFactory.getLogger(GroupProtocol.class);
    private static final String FEATURE = "group.version";

    /** @throws KafkaAway where Kafka cannot be asked now */
    static GroupProtocol of(Map<String, String> properties, Admin admin) {
        if (!properties.getOrDefault(KEY, "classic").toLowerCase(Locale.ROOT).equals("consumer")) return CLASSIC;
        var features = KafkaAway.await(
                        "tell its features", admin.describeFeatures().featureMetadata())
                .finalizedFeatures();
        var found = features.get(FEATURE);
        if (found != null && found.maxVersionLevel() > 0) return CONSUMER;
        LOG.warn("The brokers do not have {}=consumer; the group is a classic one", KEY);
        return CLASSIC;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
