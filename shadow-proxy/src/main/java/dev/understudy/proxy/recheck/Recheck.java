package dev.understudy.proxy.recheck;

import dev.understudy.exchange.Leg;

/** What is asked next of an exchange. */
public sealed interface Recheck {
    /** The candidate again, to see whether it stands by its answer. */
    record AskCandidate() implements Recheck {}

    /** The primary again: it is not known yet whether it stands by its own, or its answer was to a condition or a range. */
    record AskPrimary() implements Recheck {}

    /** Nobody. */
    record AskNobody(Leg.Why why) implements Recheck {}
}
