package dev.understudy.proxy.forward;

import dev.understudy.proxy.wire.Loop;
import dev.understudy.proxy.wire.Watched;
import dev.understudy.proxy.wire.Wire;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The idle connections of one loop to one side, and who on this loop waits for one. Idle connections are used again for
 * less time than servers keep them open, shorter still for requests that must not be repeated. Touched by the loop's thread
 * only.
 */
public final class Pool implements Watched {
    private static final int IDLE_LIMIT = 256;

    private final Loop loop;
    private final Side side;
    private final Map<Instance, ArrayDeque<Idle>> idle = new HashMap<>();
    private final ArrayDeque<Connecting> waiting = new ArrayDeque<>();

    public Pool(Loop loop, Side side) {
        this.loop = loop;
        this.side = side;
        side.joins(this);
        loop.execute(() -> loop.deadlines().watch(this));
    }

    Loop loop() {
        return loop;
    }

    Side side() {
        return side;
    }

    /**
     * The connection used last that has not been idle for too long; or null. For what must not be repeated it is looked at
     * once more whether the server has ended it; what may be repeated finds out by itself.
     */
    @Nullable
    Wire take(Instance instance, boolean repeatable) {
        ArrayDeque<Idle> parked = idle.get(instance);
        if (parked == null) return null;
        long now = loop.deadlines().now();
        for (Idle last = parked.peekLast(); last != null; last = parked.peekLast()) {
            if (!last.window().serves(now, repeatable)) return null; // the others have been idle for longer
            parked.removeLast();
            if (repeatable || last.isQuiet()) return last.wire();
            last.wire().close();
        }
        return null;
    }

    /**
     * A connection whose last answer is complete beyond doubt.
     *
     * @param reuse for how long it may be used again
     */
    void put(Instance instance, Wire wire, Duration reuse) {
        ArrayDeque<Idle> parked = idle.computeIfAbsent(instance, key -> new ArrayDeque<>());
        boolean wantedElsewhere = waiting.isEmpty() && !side.waiting().isEmpty();
        if (reuse.isZero() || instance.isRetired() || wantedElsewhere || parked.size() >= IDLE_LIMIT) {
            wire.close();
            return;
        }
        var last = new Idle(wire, ReuseWindow.from(loop.deadlines().now(), reuse));
        wire.releaseIfEmpty();
        wire.owner(new IdleListener(wire, () -> parked.remove(last)));
        wire.resumeReads();
        parked.addLast(last);
        if (!waiting.isEmpty()) loop.execute(this::serveWaiting);
    }

    /** Who is told when a connection may be free; also of one that was closed just before anybody waited. */
    void waits(Connecting who) {
        waiting.addLast(who);
        side.reclaims();
        loop.execute(this::serveWaiting);
    }

    void waitsNoMore(Connecting who) {
        waiting.remove(who);
    }

    /** A connection may be free: those who wait try again, the first first. */
    void serveWaiting() {
        while (!waiting.isEmpty() && waiting.getFirst().tryAgain()) {}
    }

    /** Closes what is idle, because somebody waits, here or on another loop. */
    void giveUpIdle() {
        if (side.waiting().isEmpty()) return;
        for (ArrayDeque<Idle> parked : idle.values()) {
            Idle oldest = parked.pollFirst();
            if (oldest != null) oldest.wire().close();
        }
    }

    @Override
    public long deadline() {
        long earliest = NEVER;
        for (Map.Entry<Instance, ArrayDeque<Idle>> parked : idle.entrySet()) {
            if (parked.getKey().isRetired()) return 0;
            for (Idle each : parked.getValue())
                earliest = Math.min(earliest, each.window().until());
        }
        return earliest;
    }

    @Override
    public void expired() {
        long now = loop.deadlines().now();
        Iterator<Map.Entry<Instance, ArrayDeque<Idle>>> instances =
                idle.entrySet().iterator();
        while (instances.hasNext()) {
            Map.Entry<Instance, ArrayDeque<Idle>> parked = instances.next();
            boolean retired = parked.getKey().isRetired();
            parked.getValue()
                    .removeIf(each -> each.closeIf(retired || each.window().isOver(now)));
            if (retired) instances.remove();
        }
    }

    private record Idle(Wire wire, ReuseWindow window) {
        /** Whether nothing has come meanwhile, above all no end; what the loop has not told yet counts, too. */
        boolean isQuiet() {
            boolean quiet = wire.isOpen() && wire.fill() == Wire.Fill.NOTHING;
            wire.releaseIfEmpty(); // the answer may take long to begin, and many may be waited for
            return quiet;
        }

        boolean closeIf(boolean useless) {
            if (useless) wire.close();
            return useless;
        }
    }
}
