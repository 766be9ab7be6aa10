package dev.understudy.proxy.observe;

import dev.understudy.policy.AccessLogSettings;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a line per request from a thread of its own. What finds the queue full, or cannot be written, is dropped and
 * counted: a slow disk does not slow a user.
 */
public final class BoundedAccessLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BoundedAccessLog.class);
    private static final int WAITING = 8192;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final ArrayBlockingQueue<ServedRequest> waiting = new ArrayBlockingQueue<>(WAITING);
    private final AtomicLong dropped = new AtomicLong();
    private final AccessLogSettings.Format format;
    private final Writer writer;
    private final Thread thread;
    private volatile boolean closing;
    private boolean complained;

    BoundedAccessLog(Writer writer, AccessLogSettings.Format format) {
        this.writer = writer;
        this.format = format;
        thread = Thread.ofPlatform().name("understudy-access-log").daemon().start(this::run);
    }

    /** @throws IOException where the file cannot be written */
    public static BoundedAccessLog open(AccessLogSettings settings) throws IOException {
        OutputStream out = settings.isStandardOutput()
                ? new FileOutputStream(FileDescriptor.out)
                : Files.newOutputStream(
                        Path.of(settings.target()), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return new BoundedAccessLog(writer, settings.format());
    }

    /** Never blocks. */
    void add(ServedRequest request) {
        if (closing || !waiting.offer(request)) dropped.incrementAndGet();
    }

    /** Lines that were not written; from any thread. */
    public long dropped() {
        return dropped.get();
    }

    private void run() {
        try {
            while (!closing || !waiting.isEmpty()) {
                ServedRequest first = waiting.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) writeFrom(first);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeFrom(ServedRequest first) {
        var batch = new ArrayList<ServedRequest>();
        batch.add(first);
        waiting.drainTo(batch);
        try {
            for (ServedRequest request : batch) writer.write(AccessLine.of(request, format) + "\n");
            writer.flush();
            complained = false;
        } catch (IOException failed) {
            dropped.addAndGet(batch.size());
            if (!complained) LOG.warn("the access log cannot be written: {}", failed.getMessage());
            complained = true;
        }
    }

    /** Writes what waits, for a few seconds. */
    @Override
    public void close() throws IOException {
        closing = true;
        try {
            thread.join(CLOSE);
            thread.interrupt();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        writer.close();
    }
}
