package dev.understudy.proxy.serve;

import dev.understudy.proxy.forward.Pool;
import dev.understudy.proxy.wire.Deadlines;
import dev.understudy.proxy.wire.Loop;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the client connections of one loop share. Touched by that loop's thread only, but for {@link #drain()}. */
public final class ServedLoop {
    /** A connection this young is not asked to give way: its first request may be on the way. */
    private static final Duration GRACE = Duration.ofMillis(100);

    private final Loop loop;
    private final Pool primary;
    private final Audience audience;
    private final ServeLimits limits;
    private final Map<ServedConnection, Deadlines.Watch> connections = new LinkedHashMap<>();
    /** Those without a whole request, in the order in which they began to wait. */
    private final Set<ClientConnection> waiting = new LinkedHashSet<>();

    private volatile int open;
    private volatile boolean draining;

    public ServedLoop(Loop loop, Pool primary, Audience audience, ServeLimits limits) {
        this.loop = loop;
        this.primary = primary;
        this.audience = new NeverThrowingAudience(audience);
        this.limits = limits;
    }

    Loop loop() {
        return loop;
    }

    Pool primary() {
        return primary;
    }

    Audience audience() {
        return audience;
    }

    ServeLimits limits() {
        return limits;
    }

    boolean isDraining() {
        return draining;
    }

    /** How many connections stand; from any thread. */
    public int open() {
        return open;
    }

    void opened(ServedConnection connection) {
        connections.put(connection, loop.deadlines().watch(connection));
        open = connections.size();
    }

    void closed(ServedConnection connection) {
        Deadlines.Watch watch = connections.remove(connection);
        open = connections.size();
        if (watch != null) watch.end();
    }

    /** The connection waits for a request. */
    void waiting(ClientConnection connection) {
        waiting.add(connection);
    }

    /** It has one. */
    void busy(ClientConnection connection) {
        waiting.remove(connection);
    }

    /** Closes up to so many of the connections that have waited longest for a request; on the loop. */
    void giveWay(int count) {
        long waitingBefore = loop.deadlines().now() - GRACE.toNanos();
        waiting.stream()
                .takeWhile(connection -> connection.waitingSince() <= waitingBefore)
                .limit(count)
                .toList()
                .forEach(ClientConnection::giveWay);
    }

    /** Every answer from now on says that it is its connection's last; from any thread. */
    public void announceEnd() {
        draining = true;
    }

    /** Closes connections that stay quiet; from any thread, after {@link #announceEnd()}. */
    public void drain() {
        loop.execute(() -> List.copyOf(connections.keySet()).forEach(ServedConnection::drain));
    }

    /** Cuts every connection off; from any thread. */
    public void abort() {
        loop.execute(() -> List.copyOf(connections.keySet()).forEach(ServedConnection::cutOff));
    }
}
