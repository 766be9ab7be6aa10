package dev.understudy.standalone.house;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been opened so far; closed in reverse, feeders first, each whatever becomes of the others. */
final class Opened implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Opened.class);
    private final Deque<AutoCloseable> feeders = new ArrayDeque<>();
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    /** Keeps a part that hands its last work to others when it closes, however early it was opened. */
    <T extends AutoCloseable> T keepFeeder(T part) {
        feeders.push(part);
        return part;
    }

    @Override
    public void close() {
        closeAll(feeders);
        closeAll(parts);
    }

    private static void closeAll(Deque<AutoCloseable> parts) {
        while (!parts.isEmpty()) {
            closeNeverThrowing(parts.pop());
        }
    }

    private static void closeNeverThrowing(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            LOG.warn("{} did not close in order", part.getClass().getSimpleName(), failure);
        }
    }
}
