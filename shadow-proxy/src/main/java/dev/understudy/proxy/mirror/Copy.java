package dev.understudy.proxy.mirror;

import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.redact.CapturedBody;
import dev.understudy.proxy.capture.BoundedCapture;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A request to be asked of the candidate, on the loop that served the original.
 *
 * @param body whole
 * @param answer where the candidate's body is kept
 * @param sent whether it was asked already
 */
record Copy(
        UUID exchange,
        Original original,
        PathMapping mapping,
        CapturedBody body,
        BoundedCapture answer,
        AtomicBoolean sent) {

    /** The same request as a copy of its own. */
    Copy again(BoundedCapture answerAgain) {
        return new Copy(exchange, original, mapping, body, answerAgain, new AtomicBoolean());
    }
}
