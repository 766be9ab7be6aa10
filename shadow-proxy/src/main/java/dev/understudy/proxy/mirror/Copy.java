package dev.understudy.proxy.mirror;

import dev.understudy.exchange.redact.CapturedBody;
import dev.understudy.policy.Route;
import dev.understudy.proxy.capture.BoundedCapture;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/**
 * A request to be asked of the candidate, on the loop that served the original.
 *
 * @param plan how its route is gone by
 * @param cookies from a Cookie line's value to the one that goes along
 * @param body whole
 * @param answer where the candidate's body is kept
 * @param sent whether it was asked already
 */
record Copy(
        UUID exchange,
        Original original,
        RoutePlan plan,
        UnaryOperator<String> cookies,
        CapturedBody body,
        BoundedCapture answer,
        AtomicBoolean sent) {
    Route route() {
        return plan.route();
    }

    /** The same request as a copy of its own. */
    Copy again(BoundedCapture answerAgain) {
        return new Copy(exchange, original, plan, cookies, body, answerAgain, new AtomicBoolean());
    }
}
