package dev.understudy.proxy.forward;

import dev.understudy.proxy.wire.Wire;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds a connection for one call: an idle one, a fresh one, one to another instance where this one cannot be reached, or
 * any after a short wait where all are in use. Sends nothing, so that trying another instance repeats nothing, whatever the
 * request is.
 */
final class Connecting implements Opening.Handler {

    /** Who needs the connection. */
    interface Handler {
        /** @param used whether it has carried another request before */
        void connected(Wire wire, boolean used);

        /** No instance could be reached, or had a connection free. */
        void unconnected(Failure failure);
    }

    private final Pool pool;
    private final CallClock clock;
    private final Handler handler;
    private final List<Instance> unreachable = new ArrayList<>(0);
    private Turn turn;
    private @Nullable Opening opening;
    private boolean waiting;
    private boolean repeatable;
    private boolean onlyFresh;

    /** Chooses an instance; its turn is to be ended. */
    Connecting(Pool pool, CallClock clock, Handler handler) {
        this.pool = pool;
        this.clock = clock;
        this.handler = handler;
        Turn first = choose();
        if (first == null) throw new IllegalStateException("a side without an instance");
        turn = first;
    }

    /** The instance that was chosen last. */
    Instance instance() {
        return turn.instance();
    }

    /** @param repeatable whether the request may be sent again where an idle connection turns out to be dead */
    void begin(boolean repeatable) {
        this.repeatable = repeatable;
        if (!connect()) waitForOne();
    }

    /** Once more, on a connection that nobody has used. */
    void beginAfresh() {
        onlyFresh = true;
        if (!connect()) waitForOne();
    }

    /** Nothing is wanted any more: gives back the turn and what else is held. */
    void end() {
        abandon();
        turn.end();
    }

    /** It has taken too long. */
    void expired() {
        if (waiting) {
            abandon();
            handler.unconnected(Failure.CONNECTION_LIMIT);
        } else {
            Opening begun = opening;
            if (begun != null) begun.cancel();
            refused(Failure.CONNECT_TIMED_OUT);
        }
    }

    /** False where there is still none to be had. */
    boolean tryAgain() {
        Turn another = choose();
        if (another == null) return false;
        turn = another;
        return connect();
    }

    private @Nullable Turn choose() {
        long now = System.nanoTime();
        Turn fit = pool.side().choose(now, unreachable);
        return fit == null ? pool.side().lastResort(now, unreachable) : fit;
    }

    /** Takes or opens a connection to the chosen instance, or to one that has any free; false where all are in use. */
    private boolean connect() {
        var passedOver = new ArrayList<>(unreachable);
        Turn next = turn;
        while (next != null) {
            turn = next;
            Wire idle = onlyFresh ? null : pool.take(instance(), repeatable);
            if (idle != null) {
                abandonWaiting();
                handler.connected(idle, true);
                return true;
            }
            if (instance().connections().tryOpen()) {
                abandonWaiting();
                if (turn.isProbe()) clock.probes();
                else clock.connects();
                opening = Opening.begin(pool.loop(), instance(), this);
                return true;
            }
            turn.end();
            passedOver.add(instance());
            next = pool.side().choose(System.nanoTime(), passedOver);
        }
        return false;
    }

    private void waitForOne() {
        if (!pool.side().waiting().tryEnter()) {
            handler.unconnected(Failure.CONNECTION_LIMIT);
            return;
        }
        waiting = true;
        clock.queues(pool.side().settings().connections().patience());
        pool.waits(this);
    }

    @Override
    public void opened(Wire fresh) {
        opening = null;
        Instance opened = instance();
        fresh.whenClosed(() -> pool.side().closed(opened));
        handler.connected(fresh, false);
    }

    @Override
    public void refused(Failure failure) {
        opening = null;
        Instance refusing = instance();
        refusing.health().failed(failure, System.nanoTime());
        unreachable.add(refusing);
        turn.end();
        pool.side().closed(refusing);
        boolean hopeless = failure == Failure.EXHAUSTED || clock.isOver();
        Turn another = hopeless ? null : choose();
        if (another == null) {
            handler.unconnected(failure);
        } else {
            turn = another;
            if (!connect()) waitForOne();
        }
    }

    private void abandon() {
        abandonWaiting();
        Opening begun = opening;
        if (begun == null) return;
        opening = null;
        begun.cancel();
        pool.side().closed(instance());
    }

    private void abandonWaiting() {
        if (!waiting) return;
        waiting = false;
        pool.waitsNoMore(this);
        pool.side().waiting().leave();
    }
}
