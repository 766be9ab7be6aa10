package dev.understudy.proxy.overload;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the figures four times a second, on a thread of its own, and says in the log when the grade changes. */
public final class PressureWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PressureWatch.class);
    private static final Duration PERIOD = Duration.ofMillis(250);

    private final Map<Cause, DoubleSupplier> figures;
    private final Thread thread;
    private volatile Pressure present = Pressure.none(System.nanoTime());

    public PressureWatch(Map<Cause, DoubleSupplier> figures) {
        this.figures = new EnumMap<>(figures);
        thread = Thread.ofPlatform().name("understudy-pressure").daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** From any thread. */
    public Grade grade() {
        return present.grade();
    }

    /** The grade that one cause asks for; from any thread. */
    public Grade asked(Cause cause) {
        return present.asked().getOrDefault(cause, Grade.NORMAL);
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(PERIOD);
                look();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        var read = new EnumMap<Cause, Double>(Cause.class);
        figures.forEach((cause, figure) -> read.put(cause, figure.getAsDouble()));
        Pressure before = present;
        Pressure now = before.next(read, System.nanoTime());
        present = now;
        if (now.grade() != before.grade())
            LOG.warn("under pressure: {} after {}; {}", now.grade(), before.grade(), read);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
