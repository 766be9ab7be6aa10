package dev.understudy.worker.consume;

import dev.understudy.exchange.wire.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * One topic as exactness needs it.
 *
 * @param settings that it is made with and that one made by others must have; the limit of a record may be higher
 */
public record WantedTopic(String name, int partitions, Map<String, String> settings) {
    private static final String LIMIT = "max.message.bytes";
    private static final String RECORD_LIMIT = Integer.toString(1 << 20);
    private static final String DEAD_RECORD_LIMIT = Integer.toString(2 << 20);

    /** All of them. */
    public static final List<WantedTopic> ALL = List.of(
            new WantedTopic(
                    Topics.EXCHANGES,
                    4,
                    Map.of("cleanup.policy", "delete", "message.timestamp.type", "LogAppendTime", LIMIT, RECORD_LIMIT)),
            new WantedTopic(Topics.LEDGER, 1, Map.of("cleanup.policy", "compact")),
            new WantedTopic(Topics.DEAD, 1, Map.of("cleanup.policy", "delete", LIMIT, DEAD_RECORD_LIMIT)),
            new WantedTopic(Topics.CONTROL, 1, Map.of("cleanup.policy", "compact")));

    public WantedTopic {
        settings = Map.copyOf(settings);
    }

    NewTopic asNew() {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }

    /** A sentence for each setting that does not do, in the order of their names. */
    public List<String> misfits(Config found) {
        return settings.keySet().stream()
                .sorted()
                .filter(setting -> found.get(setting) != null && !fits(setting, found.get(setting)))
                .map(setting -> "The topic " + name + " has " + setting + "="
                        + found.get(setting).value() + "; it needs " + settings.get(setting))
                .toList();
    }

    private boolean fits(String setting, ConfigEntry found) {
        String wanted = settings.getOrDefault(setting, "");
        return setting.equals(LIMIT)
                ? Long.parseLong(found.value()) >= Long.parseLong(wanted)
                : wanted.equals(found.value());
    }
}
