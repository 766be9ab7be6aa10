package dev.understudy.proxy.forward;

import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.ResponseHead;
import dev.understudy.proxy.wire.Deadlines;
import dev.understudy.proxy.wire.Watched;
import dev.understudy.proxy.wire.Wire;
import dev.understudy.proxy.wire.WireListener;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One request asked of one side, on one loop: a connection found or opened, the request sent, the answer told. A safe
 * request whose reused connection ended before a byte came is sent once more on a fresh one; nothing else is ever sent
 * twice, for {@link Connecting} tries other instances only while nothing has been sent.
 */
public final class Call implements WireListener, Watched, Connecting.Handler {
    private final Pool pool;
    private final Function<String, Outgoing> request;
    private final AnswerListener listener;
    private final CallClock clock;
    private final Connecting connecting;
    private String authority;
    private Outgoing outgoing;
    private AnswerReader reader;
    private Deadlines.@Nullable Watch watch;
    private @Nullable Wire wire;
    private @Nullable FramedBody body;
    private boolean reused;
    private boolean sent;
    private boolean answered;
    private boolean endless;
    private boolean paused;
    private boolean over;
    private int status;
    private Duration reuse = Duration.ZERO;

    /** @param request made for the authority of the instance that is asked, anew where another is asked in its place */
    public Call(Pool pool, Function<String, Outgoing> request, AnswerListener listener) {
        this.pool = pool;
        this.listener = listener;
        this.request = request;
        clock = new CallClock(pool.loop().deadlines(), pool.side().settings().calls());
        connecting = new Connecting(pool, clock, this);
        boolean made = false;
        try {
            authority = connecting.instance().authority();
            outgoing = request.apply(authority);
            made = true;
        } finally {
            if (!made) connecting.end();
        }
        reader = new AnswerReader(outgoing.toHead(), outgoing.mayUpgrade());
    }

    /** Begins; the listener may be told that it can send the body before this returns. */
    public void start() {
        watch = pool.loop().deadlines().watch(this);
        connecting.begin(outgoing.repeatable());
    }

    @Override
    public void unconnected(Failure failure) {
        fail(failure);
    }

    @Override
    public void connected(Wire connected, boolean used) {
        if (!instance().authority().equals(authority)) {
            authority = instance().authority();
            outgoing = request.apply(authority);
        }
        wire = connected;
        if (!listener.goesAhead()) {
            cancel();
            return;
        }
        reused = used;
        body = new FramedBody(connected, outgoing.body());
        connected.owner(this);
        connected.hold(outgoing.headBytes());
        connected.resumeReads();
        if (outgoing.body().empty()) {
            sent();
        } else {
            clock.uploads();
            listener.ready();
            flush();
        }
    }

    /** Sends a stretch of the body; false when the listener must wait until it is told that it can send on. */
    public boolean send(byte[] array, int from, int to) {
        FramedBody framed = body;
        if (framed == null || over) return false;
        framed.add(array, from, to);
        return flush();
    }

    /** The body is complete. */
    public void endBody(HeaderLines trailers) {
        FramedBody framed = body;
        if (framed == null || over) return;
        framed.end(trailers);
        sent();
    }

    private void sent() {
        sent = true;
        if (flush() && !answered) clock.waits();
    }

    private boolean flush() {
        Wire connected = wire;
        if (connected == null || over) return false;
        return switch (connected.flush()) {
            case ALL -> true;
            case HELD -> {
                clock.stalls();
                yield false;
            }
            case BROKEN -> {
                broken();
                yield false;
            }
        };
    }

    @Override
    public void drained() {
        if (over) return;
        if (sent) {
            if (!answered) clock.waits();
        } else {
            clock.uploads();
            listener.ready();
        }
    }

    /** Whether the whole request has been handed to the connection. */
    public boolean isSent() {
        return sent;
    }

    public Timing timing() {
        return clock.timing();
    }

    public Instance instance() {
        return connecting.instance();
    }

    /** The answer may go on without a byte for as long as it likes. */
    public void endless() {
        endless = true;
        clock.pauses();
    }

    /** The listener cannot take more for now. */
    public void pause() {
        paused = true;
        clock.pauses();
        Wire connected = wire;
        if (connected != null) connected.suspendReads();
    }

    public void resume() {
        if (!paused || over) return;
        paused = false;
        arrives();
        read();
        Wire connected = wire;
        if (connected != null && !paused && !over) connected.resumeReads();
    }

    /** Nobody wants the answer any more; nothing is told after this. */
    public void cancel() {
        if (over) return;
        Wire connected = finish();
        if (connected != null) connected.abort();
    }

    @Override
    public void readable() {
        Wire connected = wire;
        if (connected == null || over || paused) return;
        switch (connected.fill()) {
            case BYTES -> {
                answered = true;
                arrives();
                read();
            }
            case NOTHING -> {}
            case END -> ended(reader.atEnd());
            case BROKEN -> ended(new AnswerEvent.Failed(answered ? Failure.INCOMPLETE : terminated(connected)));
        }
    }

    /** A write failed; what the server said before it went may still be there to read. */
    @Override
    public void broken() {
        if (over) return;
        Wire connected = wire;
        if (connected == null || connected.fill() != Wire.Fill.BYTES) {
            ended(new AnswerEvent.Failed(connected == null ? Failure.TERMINATED : terminated(connected)));
        } else {
            answered = true;
            arrives();
            read();
        }
    }

    private static Failure terminated(Wire connected) {
        return connected.isTurnedAway() ? Failure.TLS_ALERT : Failure.TERMINATED;
    }

    @Override
    public void failed() {
        if (!over) fail(Failure.INTERNAL);
    }

    private void arrives() {
        clock.arrives();
        if (endless) clock.pauses();
    }

    private void read() {
        Wire connected = wire;
        if (connected == null) return;
        while (!over && !paused) {
            AnswerEvent event = reader.next(connected.inbox());
            if (event instanceof AnswerEvent.More) break;
            tell(event, connected);
        }
        if (over) return;
        listener.arrived();
        if (!over) connected.releaseIfEmpty();
    }

    private void tell(AnswerEvent event, Wire connected) {
        switch (event) {
            case AnswerEvent.More more -> {}
            case AnswerEvent.Interim interim -> listener.interim(interim.head());
            case AnswerEvent.Head head -> {
                status = head.head().status();
                reuse = ReuseWindow.length(
                        head.head().lines(),
                        pool.side().settings().connections().keepAlive());
                learnVersion(head.head());
                listener.head(head.head(), head.framing());
            }
            case AnswerEvent.Payload payload ->
                listener.body(
                        connected.inbox().array(),
                        connected.inbox().payloadStart(),
                        connected.inbox().payloadEnd());
            case AnswerEvent.End end -> end(end, connected);
            case AnswerEvent.Switched switched -> {
                finish();
                instance().health().succeeded();
                listener.switched(switched.head(), connected);
            }
            case AnswerEvent.Failed failed -> fail(failed.failure());
        }
    }

    private void learnVersion(ResponseHead head) {
        String header = pool.side().settings().versionHeader();
        if (header.isEmpty()) return;
        HeaderLines lines = head.lines();
        for (int line = 0; line < lines.count(); line++) {
            if (lines.nameIs(line, header)) instance().tells(lines.value(line));
        }
    }

    private void end(AnswerEvent.End end, Wire connected) {
        finish();
        learnHealth();
        listener.end(end.trailers());
        boolean reusable = end.reusable() && sent && connected.isDrained() && connected.isOpen();
        if (reusable && connected.inbox().isEmpty()) pool.put(instance(), connected, reuse);
        else connected.close();
    }

    private void learnHealth() {
        boolean gatewayFailed = status >= 502 && status <= 504;
        if (gatewayFailed && pool.side().settings().sparesGateways()) {
            instance().health().faltered(System.nanoTime());
        } else {
            instance().health().succeeded();
        }
    }

    private void ended(AnswerEvent last) {
        Wire connected = wire;
        if (connected == null) return;
        if (last instanceof AnswerEvent.End end) {
            end(end, connected);
        } else if (last instanceof AnswerEvent.Failed failed) {
            if (answered || !reused) fail(failed.failure());
            else stale(connected);
        }
    }

    private void stale(Wire connected) {
        if (!outgoing.repeatable()) {
            fail(Failure.STALE);
            return;
        }
        connected.close();
        wire = null;
        sent = false;
        reader = new AnswerReader(outgoing.toHead(), outgoing.mayUpgrade());
        connecting.beginAfresh();
    }

    @Override
    public long deadline() {
        return clock.deadline();
    }

    @Override
    public void expired() {
        if (wire == null) connecting.expired();
        else fail(Failure.TIMED_OUT);
    }

    private void fail(Failure failure) {
        if (over) return;
        Wire connected = finish();
        if (connected != null) {
            instance().health().failed(failure, System.nanoTime());
            connected.close();
        }
        listener.failed(failure);
    }

    private @Nullable Wire finish() {
        over = true;
        Deadlines.Watch begun = watch;
        if (begun != null) begun.end();
        connecting.end();
        return wire;
    }
}
