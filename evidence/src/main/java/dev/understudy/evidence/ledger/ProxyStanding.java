package dev.understudy.evidence.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a proxy that runs says of its mirroring.
 *
 * @param at when it was last heard of
 * @param standing JSON; null where it has not said it yet
 * @param standingAt when it said so; null as above
 */
public record ProxyStanding(
        String proxy,
        long epoch,
        Instant at,
        @Nullable String standing,
        @Nullable Instant standingAt) {}
