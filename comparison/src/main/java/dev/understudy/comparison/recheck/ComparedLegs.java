package dev.understudy.comparison.recheck;

import dev.understudy.exchange.Leg;
import dev.understudy.exchange.Legs;

/** Which answer of the primary is compared. */
public final class ComparedLegs {
    private static final Leg NOT_ASKED = new Leg.NotAsked(Leg.Why.NOTHING_TO_RECHECK);

    private ComparedLegs() {}

    /**
     * The second where the first is to a condition or a range, which copies do not carry; nothing is left then that could
     * confirm what differs.
     */
    public static Legs of(Legs legs) {
        boolean instead = isPartial(legs.p1()) && legs.p2() instanceof Leg.Answered && !isPartial(legs.p2());
        return instead ? new Legs(legs.p2(), legs.c1(), NOT_ASKED, NOT_ASKED) : legs;
    }

    private static boolean isPartial(Leg leg) {
        return leg instanceof Leg.Answered answered
                && (answered.answer().status() == 304 || answered.answer().status() == 206);
    }
}
