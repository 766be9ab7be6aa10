package dev.understudy.proxy.forward;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks the names of all sides up again now and then, on a thread of its own, because that may block. */
public final class NameRefresh implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NameRefresh.class);

    private final List<Side> sides;
    private final Names names;
    private final Duration period;
    private final Runnable refreshed;
    private final Thread thread;

    /** @param refreshed runs on the thread after each round */
    public NameRefresh(List<Side> sides, Names names, Duration period, Runnable refreshed) {
        this.sides = List.copyOf(sides);
        this.names = names;
        this.period = period;
        this.refreshed = refreshed;
        thread = Thread.ofPlatform().name("understudy-names").daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(period);
                refresh();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void refresh() {
        try {
            sides.forEach(side -> side.lookUp(names));
            refreshed.run();
        } catch (RuntimeException bug) {
            LOG.error("looking names up failed; the last addresses stay", bug);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
