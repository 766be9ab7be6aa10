package dev.understudy.proxy.pass;

import dev.understudy.exchange.Leg;
import dev.understudy.exchange.redact.Likeness;

/** The legs of one exchange as far as they have come. Pure. */
record SeenLegs(SeenLeg.Answered p1, SeenLeg c1, SeenLeg c2, SeenLeg p2) {
    private static final SeenLeg NOT_ASKED = missing(Leg.Why.NOTHING_TO_RECHECK);

    static SeenLegs of(SeenLeg.Answered primary, SeenLeg candidate) {
        return new SeenLegs(primary, candidate, NOT_ASKED, NOT_ASKED);
    }

    SeenLegs withC2(SeenLeg leg) {
        return new SeenLegs(p1, c1, leg, p2);
    }

    SeenLegs withP2(SeenLeg leg) {
        return new SeenLegs(p1, c1, c2, leg);
    }

    /** Nobody was asked again. */
    SeenLegs without(Leg.Why why) {
        return new SeenLegs(p1, c1, missing(why), missing(why));
    }

    static SeenLeg missing(Leg.Why why) {
        return new SeenLeg.Missing(new Leg.NotAsked(why));
    }

    /** Whether the primary's answer was to a condition or a range, and there is one of the candidate beside it. */
    boolean isPartial() {
        return p1.answer().isPartial() && c1 instanceof SeenLeg.Answered;
    }

    /** The primary's answer that is compared: the second one where the first is to a condition or a range. */
    SeenLeg.Answered judged() {
        return isJudgedByP2() && p2 instanceof SeenLeg.Answered again ? again : p1;
    }

    boolean isJudgedByP2() {
        return isPartial() && p2 instanceof SeenLeg.Answered;
    }

    /** How the sides stand to each other; unknown where there is nothing to compare. */
    Likeness sides() {
        SeenLeg.Answered primary = judged();
        return primary.answer().isPartial() ? Likeness.UNKNOWN : likeness(primary, c1);
    }

    /** How the candidate's answers stand to each other. */
    Likeness candidates() {
        return likeness(c1, c2);
    }

    /** How the primary's answers stand to each other. */
    Likeness primaries() {
        return likeness(p1, p2);
    }

    private static Likeness likeness(SeenLeg one, SeenLeg other) {
        return one instanceof SeenLeg.Answered first && other instanceof SeenLeg.Answered second
                ? first.answer().likeness(second.answer())
                : Likeness.UNKNOWN;
    }
}
