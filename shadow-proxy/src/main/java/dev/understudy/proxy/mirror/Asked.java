package dev.understudy.proxy.mirror;

import dev.understudy.proxy.capture.BoundedCapture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * A question under way.
 *
 * @param outcome comes on the loop that asks
 * @param held what is kept of the answer
 */
public record Asked(CompletableFuture<LegOutcome> outcome, BoundedCapture held) {

    /** Tells what comes of it. */
    public void then(Consumer<LegOutcome> listener) {
        CompletionStage<LegOutcome> told = outcome;
        told.thenAccept(listener);
    }

    /** The bytes are not needed any more. Those of a question that was given up stay with it: the loop may still write. */
    public void release() {
        if (outcome.isDone()) held.release();
    }
}
