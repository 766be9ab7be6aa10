package dev.understudy.worker.consume;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/** The Kafka clients of one session, closed together, the last one first, each within a time limit. */
public final class Connections implements AutoCloseable {
    private final Deque<Runnable> closing = new ArrayDeque<>();

    public Admin keep(Admin admin) {
        closing.push(() -> admin.close(KafkaClients.PATIENCE));
        return admin;
    }

    public <K, V> Consumer<K, V> keep(Consumer<K, V> consumer) {
        closing.push(() -> consumer.close(CloseOptions.timeout(KafkaClients.PATIENCE)));
        return consumer;
    }

    public <K, V> Producer<K, V> keep(Producer<K, V> producer) {
        closing.push(() -> producer.close(KafkaClients.PATIENCE));
        return producer;
    }

    @Override
    public void close() {
        while (!closing.isEmpty()) closing.pop().run();
    }
}
