package dev.understudy.proxy.pass;

import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.redact.ExchangePass;

/** Which bodies go along: none where both sides mean the same, unless the exchange is in the sample. Pure. */
record Shipping(Answer primary, Answer candidate) {

    static Shipping of(Answer primary, Answer candidate, boolean sampled) {
        boolean same =
                primary.status() == candidate.status() && ExchangePass.meanTheSame(primary.body(), candidate.body());
        return same && !sampled
                ? new Shipping(bodiless(primary), bodiless(candidate))
                : new Shipping(primary, candidate);
    }

    private static Answer bodiless(Answer answer) {
        return answer.body().kept() instanceof Body.Kept.Nothing
                ? answer
                : with(answer, answer.body().without(Body.Kept.Why.MEANS_THE_SAME));
    }

    static Answer with(Answer answer, Body body) {
        return new Answer(answer.status(), answer.reason(), answer.headers(), body, answer.trailers());
    }
}
