package dev.understudy.worker.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class KafkaWatchTest {
    private final Deque<Future<?>> answers = new ArrayDeque<>();
    private long now;
    private final KafkaWatch watch = new KafkaWatch(answers::pop, () -> now);

    @Test
    void saysThatKafkaDoesNotAnswerUntilItDoesAgain() {
        answers.add(CompletableFuture.failedFuture(new IllegalStateException("gone")));
        answers.add(CompletableFuture.completedFuture("cluster"));

        assertThat(watch.trouble()).isEmpty();
        assertThat(watch.trouble()).contains("Kafka does not answer");
        later();
        assertThat(watch.trouble()).contains("Kafka does not answer");
        assertThat(watch.trouble()).isEmpty();
    }

    @Test
    void neverWaitsForAnAnswer() {
        answers.add(new CompletableFuture<>());

        assertThat(watch.trouble()).isEmpty();
        later();
        assertThat(watch.trouble()).isEmpty();
    }

    private void later() {
        now += Duration.ofSeconds(5).toNanos();
    }
}
