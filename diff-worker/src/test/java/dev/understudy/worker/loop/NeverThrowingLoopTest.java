package dev.understudy.worker.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.worker.admin.Health;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class NeverThrowingLoopTest {
    private final Health health = new Health();

    @Test
    void beginsAnewAfterASessionThatFailed() throws InterruptedException {
        var sessions = new AtomicInteger();
        var second = new CountDownLatch(1);

        var loop = NeverThrowingLoop.start("test", health, () -> {
            if (sessions.incrementAndGet() == 1) throw new IllegalStateException("not yet");
            return new HeldSession(second);
        });
        second.await();
        loop.close();

        assertThat(sessions).hasValue(2);
        assertThat(health.troubles()).containsEntry("test", "not yet");
    }

    @Test
    void beginsAnewAfterAnError() throws InterruptedException {
        var sessions = new AtomicInteger();
        var second = new CountDownLatch(1);

        var loop = NeverThrowingLoop.start("test", health, () -> {
            if (sessions.incrementAndGet() == 1) throw new OutOfMemoryError("as of a full heap");
            return new HeldSession(second);
        });
        second.await();
        loop.close();

        assertThat(sessions).hasValue(2);
        assertThat(health.troubles()).containsEntry("test", "java.lang.OutOfMemoryError: as of a full heap");
    }

    @Test
    void closesTheSessionWhenItIsClosed() throws InterruptedException {
        var turning = new CountDownLatch(1);
        var session = new HeldSession(turning);
        var loop = NeverThrowingLoop.start("test", health, () -> session);
        turning.await();

        loop.close();

        assertThat(session.closed).isTrue();
    }

    /** Turns until it is woken. */
    private static final class HeldSession implements Session {
        private final CountDownLatch turning;
        private final CountDownLatch woken = new CountDownLatch(1);
        private boolean closed;

        HeldSession(CountDownLatch turning) {
            this.turning = turning;
        }

        @Override
        public void turn() {
            turning.countDown();
            try {
                woken.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        @Override
        public void wakeUp() {
            woken.countDown();
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
