package dev.understudy.worker.consume;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether the topic is still the one that was read. Kafka's client goes on at the same offset of a topic that was made anew
 * under the same name, and so would skip what stands before it.
 */
final class TopicWatch {
    private static final long INTERVAL_NANOS = Duration.ofSeconds(2).toNanos();

    private final PartitionIdentities identities;
    private final LongSupplier nanoTime;
    private long askedAt;

    TopicWatch(PartitionIdentities identities, LongSupplier nanoTime) {
        this.identities = identities;
        this.nanoTime = nanoTime;
        this.askedAt = nanoTime.getAsLong();
    }

    /**
     * Asks Kafka where records were fetched, which must not count before that, and otherwise every few seconds.
     *
     * @throws KafkaAway where Kafka cannot be asked now
     */
    boolean sawAnother(boolean fetched) {
        if (!fetched && nanoTime.getAsLong() - askedAt < INTERVAL_NANOS) return false;
        askedAt = nanoTime.getAsLong();
        return identities.haveChanged();
    }
}
