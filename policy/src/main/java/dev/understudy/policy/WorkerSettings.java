package dev.understudy.policy;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

/**
 * The diff worker's own part.
 *
 * @param group Kafka consumer group
 * @param inventory files with lists of the endpoints that there should be
 */
public record WorkerSettings(InetSocketAddress admin, String group, List<Path> inventory) {
    public WorkerSettings {
        inventory = List.copyOf(inventory);
    }

    public static WorkerSettings defaults() {
        return new WorkerSettings(Written.address("127.0.0.1:8083"), "understudy-worker", List.of());
    }

    public WorkerSettings withInventory(List<Path> other) {
        return new WorkerSettings(admin, group, other);
    }

    public WorkerSettings withAdmin(InetSocketAddress other) {
        return new WorkerSettings(other, group, inventory);
    }
}
