package dev.understudy.proxy.pass;

import dev.understudy.exchange.Leg;
import dev.understudy.exchange.redact.SeenAnswer;
import dev.understudy.proxy.mirror.CapturedAnswer;

/** One leg as the pass sees it. */
sealed interface SeenLeg {
    record Answered(CapturedAnswer captured, SeenAnswer answer) implements SeenLeg {}

    /** @param leg as it is recorded */
    record Missing(Leg leg) implements SeenLeg {}
}
