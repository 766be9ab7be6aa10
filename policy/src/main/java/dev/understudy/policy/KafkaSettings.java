package dev.understudy.policy;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How Kafka is reached.
 *
 * @param bootstrap {@code host:port}, several with commas
 * @param properties handed to every client as they are, such as {@code security.protocol}
 */
public record KafkaSettings(String bootstrap, Map<String, String> properties) {
    private static final Pattern USER = Pattern.compile("username=\"?([^\"; ]+)");

    public KafkaSettings {
        properties = Map.copyOf(properties);
    }

    public static KafkaSettings at(String bootstrap) {
        return new KafkaSettings(bootstrap, Map.of());
    }

    public static KafkaSettings defaults() {
        return at("127.0.0.1:9092");
    }

    /** Who Kafka takes its clients for, as its ACLs name them; as far as the settings tell. */
    public String principal() {
        Matcher user = USER.matcher(properties.getOrDefault("sasl.jaas.config", ""));
        if (user.find()) return "User:" + user.group(1);
        boolean byCertificate = properties.getOrDefault("security.protocol", "").equals("SSL")
                && properties.keySet().stream().anyMatch(key -> key.startsWith("ssl.keystore."));
        return byCertificate ? "the client that the certificate of ssl.keystore names" : "User:ANONYMOUS";
    }

    /**
     * What to tell an operator where an ACL is missing.
     *
     * @param operation that is not allowed, as Kafka's ACLs name it
     * @param kind topic, group or cluster
     */
    public String refusal(String operation, String kind, String name) {
        String simple = operation.replaceFirst(" .*", "");
        return "Kafka refuses: " + principal() + " may not " + operation + " the " + kind + " " + name
                + ". To allow it: kafka-acls --bootstrap-server " + bootstrap + " --add --allow-principal '"
                + principal()
                + "' --operation " + simple + " --" + kind + " " + name;
    }

    /** Without the properties, which may hold passwords. */
    @Override
    public String toString() {
        return "KafkaSettings[" + bootstrap + "]";
    }
}
