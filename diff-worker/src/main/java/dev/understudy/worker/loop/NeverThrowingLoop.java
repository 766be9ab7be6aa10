package dev.understudy.worker.loop;

import dev.understudy.worker.admin.Health;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread's top: runs sessions one after another until it is closed, whatever fails in them. */
public final class NeverThrowingLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NeverThrowingLoop.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(30);

    private final String name;
    private final Health health;
    private final Supplier<Session> sessions;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Session session;

    private NeverThrowingLoop(String name, Health health, Supplier<Session> sessions) {
        this.name = name;
        this.health = health;
        this.sessions = sessions;
        this.thread = new Thread(this::run, "worker-" + name);
    }

    /** @param name of the thread, and of the part in the health */
    public static NeverThrowingLoop start(String name, Health health, Supplier<Session> sessions) {
        var loop = new NeverThrowingLoop(name, health, sessions);
        loop.thread.start();
        return loop;
    }

    /** Returns when the thread has ended and its connections are closed. */
    @Override
    public void close() {
        closed.countDown();
        Session current = session;
        if (current != null) current.wakeUp();
        try {
            if (!thread.join(LONGEST_CLOSE)) LOG.warn("The worker's part '{}' did not end in time", name);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (isOpen()) {
            try (Session current = sessions.get()) {
                session = current;
                while (isOpen()) current.turn();
            } catch (WakeupException stopping) {
                LOG.debug("The worker's part '{}' was woken", name, stopping);
            } catch (RuntimeException failure) {
                health.troubled(name, sentence(failure));
                LOG.debug("The worker's part '{}' begins anew", name, failure);
                pause();
            } catch (Error fault) {
                // a heap that is full, a class that is missing: where the machine is not told to end, the part must not
                // stand still
                health.troubled(name, fault.toString());
                LOG.error("The worker's part '{}' begins anew", name, fault);
                pause();
            } finally {
                session = null;
            }
        }
    }

    private static String sentence(RuntimeException failure) {
        String message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    private void pause() {
        try {
            if (closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) LOG.debug("Closed while it paused");
        } catch (InterruptedException hurried) {
            closed.countDown();
        }
    }
}
