package dev.understudy.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * So many requests a second, an open loop: each has its time by the clock, and what it waits for a free connection counts
 * as its latency, or a slow peer would look fast by being asked less.
 */
record SteadyLoad(int perSecond, int connections) implements Load {
    private static final double NANOS_PER_MILLI = 1e6;

    @Override
    public LoadReport on(URI address, Duration length) {
        int total = Math.toIntExact(perSecond * length.toSeconds());
        long[] latencies = new long[total];
        var next = new AtomicInteger();
        var failed = new AtomicInteger();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                threads.execute(() -> send(address, start, next, latencies, failed));
            }
            threads.shutdown();
            if (!threads.awaitTermination(length.toSeconds() + 60, TimeUnit.SECONDS)) threads.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("the measurement was interrupted.", e);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(latencies);
        return new LoadReport(total, total / seconds, at(latencies, 0.50), at(latencies, 0.99), failed.get());
    }

    private void send(URI address, long start, AtomicInteger next, long[] latencies, AtomicInteger failed) {
        try (var connection = new Connection(address)) {
            for (int i = next.getAndIncrement(); i < latencies.length; i = next.getAndIncrement()) {
                long due = start + i * 1_000_000_000L / perSecond;
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                if (!answered(connection)) failed.incrementAndGet();
                latencies[i] = System.nanoTime() - due;
            }
        }
    }

    private static boolean answered(Connection connection) {
        try {
            int status = connection.get(PATH);
            return status >= 200 && status < 400;
        } catch (IOException broken) {
            connection.close();
            return false;
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * share))] / NANOS_PER_MILLI;
    }
}
