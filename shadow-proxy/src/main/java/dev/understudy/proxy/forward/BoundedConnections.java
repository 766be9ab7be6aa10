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
        return open.getAndUpdate(count -> Math.min(limit, count + 1)) < limit;
    }

    void closed() {
        open.decrementAndGet();
    }

    int open() {
        return open.get();
    }
}
