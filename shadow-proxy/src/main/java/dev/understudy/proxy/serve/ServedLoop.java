package dev.understudy.proxy.serve;

import dev.understudy.proxy.forward.Pool;
import dev.understudy.proxy.wire.Loop;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the client connections of one loop share. Touched by that loop's thread only, but for {@link #drain()}. */
public final class ServedLoop {
    private final Loop loop;
    private final Pool primary;
    private final Audience audience;
    private final ServeLimits limits;
    private final Set<ServedConnection> connections = new LinkedHashSet<>();
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
        connections.add(connection);
        open = connections.size();
        loop.deadlines().watch(connection);
    }

    void closed(ServedConnection connection) {
        connections.remove(connection);
        open = connections.size();
        loop.deadlines().forget(connection);
    }

    /** No request after the present one of each connection; from any thread. */
    public void drain() {
        draining = true;
        loop.execute(() -> List.copyOf(connections).forEach(ServedConnection::drain));
    }

    /** Cuts every connection off; from any thread. */
    public void abort() {
        loop.execute(() -> List.copyOf(connections).forEach(ServedConnection::cutOff));
    }
}
