package dev.understudy.policy;

import java.net.InetSocketAddress;

/**
 * The diff worker's own part.
 *
 * @param group Kafka consumer group
 */
public record WorkerSettings(InetSocketAddress admin, String group) {
    public static WorkerSettings defaults() {
        return new WorkerSettings(Written.address("127.0.0.1:8083"), "understudy-worker");
    }

    public WorkerSettings withAdmin(InetSocketAddress other) {
        return new WorkerSettings(other, group);
    }
}
