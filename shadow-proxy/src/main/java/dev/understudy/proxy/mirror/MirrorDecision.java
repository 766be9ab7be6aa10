package dev.understudy.proxy.mirror;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.policy.Route;

/** Whether a request is copied to the candidate. */
sealed interface MirrorDecision {
    record Mirror(Route route) implements MirrorDecision {}

    /** @param reason one of the not-mirrored counters */
    record DoNot(LedgerCounter reason) implements MirrorDecision {}
}
