package dev.understudy.evidence.letter;

import java.time.Instant;
import java.util.List;

/**
 * An order to judge dead letters again, and what has come of it. Letters that a later order names are no longer this one's.
 *
 * @param asked how many it named
 * @param judged how many of them are counted as judged now
 * @param waiting how many no worker has looked at yet
 * @param stillDead the newest of those that still cannot be read
 */
public record LetterRetry(
        long id,
        String askedBy,
        Instant askedAt,
        String reason,
        long asked,
        long judged,
        long waiting,
        List<ListedLetter> stillDead) {
    public LetterRetry {
        stillDead = List.copyOf(stillDead);
    }
}
