package dev.understudy.standalone.cli.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * SIGTERM and SIGINT, held back until the thread that runs the roles has closed them. Registered before the first role starts
 * and closed after the last, it lets an orderly end happen at any moment, and never waits for a thread that is itself
 * waiting for the JVM to exit.
 */
final class StopSignal implements AutoCloseable {
    /** Longer than any role takes to drain; a JVM that hangs is ended all the same. */
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private StopSignal() {}

    static StopSignal register() {
        var signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(signal::tellAndWait, "stop-signal"));
        return signal;
    }

    /** Returns when the JVM is told to end. */
    void await() throws InterruptedException {
        told.await();
    }

    /** Lets time pass. @return whether the JVM was told to end */
    boolean isToldWithin(Duration time) {
        try {
            return told.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Lets the JVM end. */
    @Override
    public void close() {
        closed.countDown();
    }

    private void tellAndWait() {
        boolean signalled = closed.getCount() > 0;
        told.countDown();
        try {
            if (!closed.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                System.err.println("understudy: not all was closed within " + LIMIT.toSeconds() + " s");
            } else if (signalled) {
                Runtime.getRuntime().halt(0); // ended as it was told to; the JVM itself would say 143
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
