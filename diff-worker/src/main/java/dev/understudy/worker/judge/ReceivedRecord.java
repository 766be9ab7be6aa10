package dev.understudy.worker.judge;

import java.util.Optional;

/**
 * A record of the exchanges topic.
 *
 * @param leaderEpoch Kafka's, under which it was written; empty where that does not matter
 */
public record ReceivedRecord(long offset, byte[] value, Sender sender, Optional<Integer> leaderEpoch) {
    public ReceivedRecord(long offset, byte[] value, Sender sender) {
        this(offset, value, sender, Optional.empty());
    }
}
