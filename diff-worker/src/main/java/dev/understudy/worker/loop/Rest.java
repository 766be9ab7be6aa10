package dev.understudy.worker.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** What a session does between two turns in which there was nothing to do: it waits a second, or until it is woken. */
public final class Rest {
    private static final Duration LENGTH = Duration.ofSeconds(1);

    private final Semaphore woken = new Semaphore(0);

    /** Returns whether it was woken, also where that was before. */
    public boolean take() {
        try {
            return woken.tryAcquire(LENGTH.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** From any thread. */
    public void wake() {
        woken.release();
    }
}
