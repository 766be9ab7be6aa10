package dev.understudy.proxy.wire;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.XnioExecutor;
import org.xnio.XnioIoThread;

/** One event loop with what all its connections share. Everything here belongs to the loop's thread; there are no locks. */
public final class Loop {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final XnioIoThread thread;
    private final XnioExecutor.Key sweeping;
    private final Buffers requests = new Buffers(16 << 10, 256);
    private final Buffers answers = new Buffers(64 << 10, 32);
    private final ByteBuffer outgoing = ByteBuffer.allocateDirect((64 << 10) + (4 << 10));
    private final Deadlines deadlines = new Deadlines(System::nanoTime);
    private final LoopLag lag = new LoopLag(Deadlines.SWEEP.toNanos(), System.nanoTime());

    public Loop(XnioIoThread thread) {
        this.thread = thread;
        sweeping = thread.executeAtInterval(this::sweep, Deadlines.SWEEP.toMillis(), TimeUnit.MILLISECONDS);
    }

    public XnioIoThread thread() {
        return thread;
    }

    public Deadlines deadlines() {
        return deadlines;
    }

    /** How late the loop runs; from any thread. */
    public Duration lag() {
        return Duration.ofNanos(lag.nanos());
    }

    /** For connections of clients, any number of which may hold one while they are slow to send a head. */
    Buffers requests() {
        return requests;
    }

    /** For connections to upstreams: a large answer takes few reads. */
    Buffers answers() {
        return answers;
    }

    /** Empty; for what is written now: room for one reading of an answer and a head. */
    ByteBuffer outgoing() {
        return outgoing.clear();
    }

    /** Runs on the loop after what runs now; from any thread. */
    public void execute(Runnable task) {
        thread.execute(task);
    }

    /** Runs now where this is the loop's thread, else soon. */
    public void perform(Runnable task) {
        if (Thread.currentThread().equals(thread)) task.run();
        else thread.execute(task);
    }

    /** No deadline is watched any more; on the loop. */
    void stopSweeping() {
        sweeping.remove();
    }

    private void sweep() {
        lag.ran(System.nanoTime());
        try {
            deadlines.sweep();
        } catch (RuntimeException bug) {
            LOG.error("a deadline's handler failed", bug);
        }
    }
}
