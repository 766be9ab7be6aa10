package dev.understudy.evidence.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One epoch of one proxy, as far as it is known.
 *
 * @param startedAt null where the proxy has not reported yet, or its disk is gone
 * @param at of the newest report; null as above
 * @param ended whether nothing will be counted any more, and it has said so
 * @param drained whether it is over, and all that it wrote has been read
 * @param topic Kafka's id of the one that it wrote to in the end; empty where it is not known
 * @param silent whether it has ended without a word: its disk is gone, or waits for a next life. What it counted last was
 *     not told, so that what it has seen is known at least
 */
public record Life(
        String proxy,
        long epoch,
        @Nullable Instant startedAt,
        @Nullable Instant at,
        boolean ended,
        boolean drained,
        String topic,
        boolean silent) {
    /** How the names of proxies begin that send requests again. */
    public static final String REPLAYS = "replay:";

    /** Stands for the proxies whose lives ended long ago and were added up. */
    public static final String EARLIER = "{earlier}";

    Life(String proxy, long epoch, @Nullable Instant startedAt, @Nullable Instant at, boolean ended, boolean drained) {
        this(proxy, epoch, startedAt, at, ended, drained, "", false);
    }

    /** Whether it may have seen more than is known. */
    boolean isLowerBound() {
        return silent || startedAt == null;
    }

    /** Whether it sent requests again, which nobody but {@code understudy replay} asked for. */
    boolean isReplay() {
        return proxy.startsWith(REPLAYS);
    }

    /** Whether it may have served between the two; one of unknown times may. */
    boolean overlaps(Instant from, Instant to) {
        return startedAt == null || at == null || !(startedAt.isAfter(to) || at.isBefore(from));
    }
}
