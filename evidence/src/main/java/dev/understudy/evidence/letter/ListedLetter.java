package dev.understudy.evidence.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as people see it.
 *
 * @param topic Kafka's id of the topic of exchanges it stood in
 * @param proxy who wrote it; empty where no proxy of ours did
 * @param endpoint such as {@code GET /orders/{id}}; empty as above
 * @param deadAt when it was counted as one; null where that was not noted yet
 * @param retry the newest order to judge it again; null where there was none
 * @param answer why it is still dead since then; null as above, and while the order waits
 */
public record ListedLetter(
        String topic,
        LetterPosition position,
        String reason,
        String proxy,
        long epoch,
        String endpoint,
        @Nullable Instant deadAt,
        @Nullable Long retry,
        @Nullable String answer) {}
