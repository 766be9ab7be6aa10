package dev.understudy.worker.consume;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether Kafka answers. A consumer only goes quiet when it does not; this asks every few seconds, and never waits. */
public final class KafkaWatch {
    private static final long INTERVAL_NANOS = Duration.ofSeconds(3).toNanos();

    private final Supplier<Future<?>> ask;
    private final LongSupplier nanoTime;
    private @Nullable Future<?> question;
    private long askedAt;
    private Optional<String> trouble = Optional.empty();

    /** @param ask a question that any Kafka can answer */
    public KafkaWatch(Supplier<Future<?>> ask, LongSupplier nanoTime) {
        this.ask = ask;
        this.nanoTime = nanoTime;
        this.askedAt = nanoTime.getAsLong() - INTERVAL_NANOS;
    }

    /** What the last answer says; empty while all is well. */
    public Optional<String> trouble() {
        Future<?> asked = question;
        if (asked != null && asked.isDone()) {
            trouble = outcome(asked);
            question = null;
        }
        if (question == null && nanoTime.getAsLong() - askedAt >= INTERVAL_NANOS) {
            question = ask.get();
            askedAt = nanoTime.getAsLong();
        }
        return trouble;
    }

    private static Optional<String> outcome(Future<?> answered) {
        try {
            answered.get();
            return Optional.empty();
        } catch (ExecutionException failure) {
            return Optional.of("Kafka does not answer");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
