package dev.understudy.policy;

import java.util.Map;

/**
 * How Kafka is reached.
 *
 * @param bootstrap {@code host:port}, several with commas
 * @param properties handed to every client as they are, such as {@code security.protocol}
 */
public record KafkaSettings(String bootstrap, Map<String, String> properties) {
    public KafkaSettings {
        properties = Map.copyOf(properties);
    }

    public static KafkaSettings at(String bootstrap) {
        return new KafkaSettings(bootstrap, Map.of());
    }

    public static KafkaSettings defaults() {
        return at("127.0.0.1:9092");
    }

    /** Without the properties, which may hold passwords. */
    @Override
    public String toString() {
        return "KafkaSettings[" + bootstrap + "]";
    }
}
