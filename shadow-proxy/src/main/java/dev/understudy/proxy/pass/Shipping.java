package dev.understudy.proxy.pass;

import dev.understudy.exchange.Leg;
import dev.understudy.exchange.Legs;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.redact.ExchangePass;
import dev.understudy.exchange.redact.Likeness;
import dev.understudy.proxy.forward.Timing;

/**
 * Which bodies go along: none where both sides mean the same or there is nothing to compare, unless the exchange is in the
 * sample; so cost grows with problems. Pure.
 *
 * @param sampled whether bodies go along that nobody needs
 */
record Shipping(ExchangePass pass, boolean sampled) {
    private static final Body.Kept.Why SAME = Body.Kept.Why.MEANS_THE_SAME;
    private static final Body.Kept.Why NOTHING = Body.Kept.Why.NOTHING_TO_COMPARE;

    /** The legs as they may leave. */
    Legs of(SeenLegs legs) {
        Leg judged = side(legs, legs.judged());
        boolean byP2 = legs.isJudgedByP2();
        return new Legs(
                byP2 ? leg(legs.p1(), without(legs.p1(), NOTHING)) : judged,
                legs.c1() instanceof SeenLeg.Answered candidate ? side(legs, candidate) : missing(legs.c1()),
                again(legs.c2(), legs.candidates()),
                byP2 ? judged : again(legs.p2(), legs.primaries()));
    }

    /** One of the two that are compared. */
    private Leg side(SeenLegs legs, SeenLeg.Answered seen) {
        boolean compared =
                legs.c1() instanceof SeenLeg.Answered && !legs.judged().answer().isPartial();
        boolean needed = compared && legs.sides() != Likeness.SAME;
        if (sampled || needed) return leg(seen, pass.shipped(seen.answer()));
        return leg(seen, without(seen, compared ? SAME : NOTHING));
    }

    /** @param likeness to the first answer of its side, which goes along */
    private Leg again(SeenLeg leg, Likeness likeness) {
        if (!(leg instanceof SeenLeg.Answered seen)) return missing(leg);
        return leg(seen, likeness == Likeness.SAME ? without(seen, SAME) : pass.shipped(seen.answer()));
    }

    private Answer without(SeenLeg.Answered seen, Body.Kept.Why why) {
        return pass.kept(seen.answer(), why);
    }

    private static Leg leg(SeenLeg.Answered seen, Answer answer) {
        Timing timing = seen.captured().timing();
        return new Leg.Answered(
                seen.captured().instance(), timing.startedAt(), timing.timeToFirstByte(), timing.duration(), answer);
    }

    private static Leg missing(SeenLeg leg) {
        if (leg instanceof SeenLeg.Missing nothing) return nothing.leg();
        throw new IllegalArgumentException("an answer is not missing");
    }
}
