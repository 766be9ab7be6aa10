package dev.understudy.proxy.mirror;

import dev.understudy.exchange.Leg;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.proxy.forward.Timing;

/** What came of asking the candidate. */
public sealed interface LegOutcome {
    record Answered(CapturedAnswer answer) implements LegOutcome {}

    /** The candidate's fault, or counted as such. */
    record Unanswered(Leg.Instance instance, Timing timing, Leg.Reason reason) implements LegOutcome {}

    /** Nobody's fault but ours: there is nothing to publish. Also a copy that was held back, which was then never made. */
    record Lost(LedgerCounter stage) implements LegOutcome {}
}
