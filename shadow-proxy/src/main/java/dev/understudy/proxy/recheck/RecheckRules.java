package dev.understudy.proxy.recheck;

import dev.understudy.exchange.Leg;
import dev.understudy.exchange.redact.Likeness;

/** Decides who is asked again, as if it cost nothing. Pure. */
final class RecheckRules {
    private RecheckRules() {}

    /** After both sides answered. */
    static Recheck first(Likeness sides, Permit permit) {
        if (sides != Likeness.DIFFERENT) return nobody(Leg.Why.NOTHING_TO_RECHECK);
        return permit.candidate() ? new Recheck.AskCandidate() : nobody(Leg.Why.NOT_ALLOWED);
    }

    /** After the primary answered to a condition or a range, which the candidate was not asked for. */
    static Recheck partial(Permit permit) {
        return permit.primary() ? new Recheck.AskPrimary() : nobody(Leg.Why.NOT_ALLOWED);
    }

    /** After the candidate was asked again. */
    static Recheck second(Likeness candidates, Permit permit) {
        if (candidates != Likeness.SAME) return nobody(Leg.Why.NOT_NEEDED);
        return permit.primary() ? new Recheck.AskPrimary() : nobody(Leg.Why.NOT_ALLOWED);
    }

    static Recheck nobody(Leg.Why why) {
        return new Recheck.AskNobody(why);
    }
}
