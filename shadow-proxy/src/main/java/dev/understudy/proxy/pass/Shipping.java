package dev.understudy.proxy.pass;

import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.redact.ExchangePass;
import dev.understudy.exchange.redact.SeenAnswer;

/**
 * Which bodies go along: none where both sides mean the same or there is nothing to compare, unless the exchange is in the
 * sample; so cost grows with problems. Pure.
 *
 * @param sampled whether bodies go along that nobody needs
 */
record Shipping(ExchangePass pass, boolean sampled) {
    private static final Body.Kept.Why SAME = Body.Kept.Why.MEANS_THE_SAME;

    /** Both sides as they may leave. */
    Both of(SeenAnswer primary, SeenAnswer candidate) {
        return primary.meansTheSameAs(candidate) && !sampled
                ? new Both(pass.kept(primary, SAME), pass.kept(candidate, SAME))
                : new Both(pass.shipped(primary), pass.shipped(candidate));
    }

    /** The primary's answer beside none of the candidate. */
    Answer alone(SeenAnswer primary) {
        return sampled ? pass.shipped(primary) : pass.kept(primary, Body.Kept.Why.NOTHING_TO_COMPARE);
    }

    record Both(Answer primary, Answer candidate) {}
}
