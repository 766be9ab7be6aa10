package dev.understudy.proxy.forward;

import dev.understudy.proxy.wire.Loop;
import dev.understudy.proxy.wire.Watched;
import dev.understudy.proxy.wire.Wire;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The idle connections of one loop to one side. They are used again for less time than servers keep them open (gunicorn:
 * two seconds), shorter still for requests that must not be repeated.
 */
public final class Pool implements Watched {
    private static final long REPEATABLE_NANOS = Duration.ofMillis(1500).toNanos();
    private static final long OTHER_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int IDLE_LIMIT = 256;

    private final Loop loop;
    private final Side side;
    private final Map<Instance, ArrayDeque<Idle>> idle = new HashMap<>();

    public Pool(Loop loop, Side side) {
        this.loop = loop;
        this.side = side;
        loop.execute(() -> loop.deadlines().watch(this));
    }

    Loop loop() {
        return loop;
    }

    Side side() {
        return side;
    }

    /** The connection used last, unless it has been idle for too long; or null. */
    @Nullable
    Wire take(Instance instance, boolean repeatable) {
        ArrayDeque<Idle> waiting = idle.get(instance);
        Idle last = waiting == null ? null : waiting.pollLast();
        if (last == null) return null;
        if (loop.deadlines().now() - last.since() < (repeatable ? REPEATABLE_NANOS : OTHER_NANOS)) return last.wire();
        last.wire().close();
        return null;
    }

    /** A connection whose last answer is complete beyond doubt. */
    void put(Instance instance, Wire wire) {
        ArrayDeque<Idle> waiting = idle.computeIfAbsent(instance, key -> new ArrayDeque<>());
        if (waiting.size() >= IDLE_LIMIT) {
            wire.close();
            return;
        }
        var parked = new Idle(wire, loop.deadlines().now());
        wire.releaseIfEmpty();
        wire.owner(new IdleListener(wire, () -> waiting.remove(parked)));
        wire.resumeReads();
        waiting.addLast(parked);
    }

    @Override
    public long deadline() {
        long oldest = NEVER;
        for (ArrayDeque<Idle> waiting : idle.values()) {
            Idle first = waiting.peekFirst();
            if (first != null) oldest = Math.min(oldest, first.since() + REPEATABLE_NANOS);
        }
        return oldest;
    }

    @Override
    public void expired() {
        long now = loop.deadlines().now();
        for (ArrayDeque<Idle> waiting : idle.values()) {
            while (!waiting.isEmpty() && waiting.getFirst().since() + REPEATABLE_NANOS <= now) {
                waiting.removeFirst().wire().close();
            }
        }
    }

    private record Idle(Wire wire, long since) {}
}
