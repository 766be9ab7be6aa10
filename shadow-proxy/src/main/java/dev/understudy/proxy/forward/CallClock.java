package dev.understudy.proxy.forward;

import dev.understudy.proxy.wire.Deadlines;
import dev.understudy.proxy.wire.Watched;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a call has taken, and until when its present phase may last. */
final class CallClock {
    private static final Duration PROBE = Duration.ofSeconds(1);

    private final Deadlines deadlines;
    private final CallLimits limits;
    private final Instant startedAt = Instant.now();
    private final long started;
    private final long wholeDeadline;
    private long firstByteAt = -1;
    private long phaseDeadline = Watched.NEVER;

    CallClock(Deadlines deadlines, CallLimits limits) {
        this.deadlines = deadlines;
        this.limits = limits;
        started = deadlines.now();
        Duration whole = limits.whole();
        wholeDeadline = whole == null ? Watched.NEVER : started + whole.toNanos();
    }

    long deadline() {
        return Math.min(phaseDeadline, wholeDeadline);
    }

    /** Whether the whole call has had its time. */
    boolean isOver() {
        return deadlines.now() >= wholeDeadline;
    }

    /** All connections are in use. */
    void queues(Duration patience) {
        phase(patience);
    }

    void connects() {
        phase(limits.connect());
    }

    /** An instance that could not be reached before is tried again: whoever waits for that has waited for others' sake. */
    void probes() {
        phase(limits.connect().compareTo(PROBE) < 0 ? limits.connect() : PROBE);
    }

    /** The request is on its way, at the pace of whoever sends it: no limit of ours. */
    void uploads() {
        phase(null);
    }

    /** The server does not take what is sent. */
    void stalls() {
        phase(limits.progress());
    }

    void waits() {
        phase(limits.firstByte());
    }

    /** Bytes of the answer have come. */
    void arrives() {
        long now = deadlines.now();
        if (firstByteAt < 0) firstByteAt = now;
        phaseDeadline = now + limits.progress().toNanos();
    }

    /** Whoever reads the answer is slow, or it is one that may pause for hours. */
    void pauses() {
        phase(null);
    }

    Timing timing() {
        long now = deadlines.now();
        return new Timing(
                startedAt,
                firstByteAt < 0 ? Duration.ZERO : Duration.ofNanos(firstByteAt - started),
                Duration.ofNanos(now - started));
    }

    private void phase(@Nullable Duration limit) {
        phaseDeadline = limit == null ? Watched.NEVER : deadlines.in(limit);
    }
}
