package dev.understudy.proxy.mirror;

import dev.understudy.exchange.canonical.RunningKey;
import dev.understudy.proxy.capture.BoundedCapture;
import dev.understudy.proxy.capture.ByteBudget;
import java.util.function.BooleanSupplier;

/**
 * Makes a capture for each body.
 *
 * @param key of the digests of answers that are longer
 * @param keepsBodies false while bodies are given up for the users' sake
 */
record Captures(ByteBudget budget, RunningKey key, BooleanSupplier keepsBodies) {

    /** Of a request, of which a part is of no use. */
    BoundedCapture request(Terms terms) {
        return new BoundedCapture(
                budget, keepsBodies.getAsBoolean() ? terms.limits().captureBytes() : 0);
    }

    BoundedCapture answer(Terms terms) {
        return keepsBodies.getAsBoolean()
                ? new BoundedCapture(budget, terms.limits().captureBytes(), key)
                : new BoundedCapture(budget, 0);
    }
}
