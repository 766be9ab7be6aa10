package dev.understudy.proxy.tls;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks now and then whether certificates have been renewed, on a thread of its own, because files may block. */
public final class FileChecks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileChecks.class);

    private final List<Reloaded> watched;
    private final Duration period;
    private final Thread thread;

    public FileChecks(List<Reloaded> watched, Duration period) {
        this.watched = List.copyOf(watched);
        this.period = period;
        thread = Thread.ofPlatform().name("understudy-certificates").daemon().unstarted(this::run);
    }

    public void start() {
        if (!watched.isEmpty()) thread.start();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(period);
                watched.forEach(FileChecks::check);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static void check(Reloaded one) {
        try {
            one.check();
        } catch (RuntimeException bug) {
            LOG.error("certificates could not be read again; the old ones stay", bug);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
