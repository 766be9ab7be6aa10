package dev.understudy.evidence.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One epoch of one proxy, as far as it is known.
 *
 * @param startedAt null where the proxy has not reported yet, or its disk is gone
 * @param at of the newest report; null as above
 * @param ended whether nothing will be counted any more
 * @param drained whether, besides, all that it wrote has been read
 */
public record Life(
        String proxy,
        long epoch,
        @Nullable Instant startedAt,
        @Nullable Instant at,
        boolean ended,
        boolean drained) {

    /** Whether it sent requests again, which nobody but {@code understudy replay} asked for. */
    boolean isReplay() {
        return proxy.startsWith("replay:");
    }

    /** Whether it may have served between the two; one of unknown times may. */
    boolean overlaps(Instant from, Instant to) {
        return startedAt == null || at == null || !(startedAt.isAfter(to) || at.isBefore(from));
    }
}
