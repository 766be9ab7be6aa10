package dev.understudy.proxy.forward;

import java.util.concurrent.atomic.AtomicInteger;

/** So many connections to one instance at once, over all loops, idle ones and those being opened among them. */
final class BoundedConnections {
    private final int limit;
    private final AtomicInteger open = new AtomicInteger();

    BoundedConnections(int limit) {
        this.limit = limit;
    }

    /** Takes room for one more, which {@link #closed()} gives back; false where there is none. */
    boolean tryOpen() {
        if (open.incrementAndGet() <= limit) return true;
        open.decrementAndGet();
        return false;
    }

    void closed() {
        open.decrementAndGet();
    }

    int open() {
        return Math.min(open.get(), limit);
    }
}
