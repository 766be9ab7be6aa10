package dev.understudy.proxy.forward;

import java.util.concurrent.atomic.AtomicInteger;

/** So many of a side's requests may wait for a connection at once, over all loops; for a copy that is none. */
final class BoundedWaiting {
    private final int limit;
    private final AtomicInteger waiting = new AtomicInteger();

    BoundedWaiting(int limit) {
        this.limit = limit;
    }

    /** Takes a place, which {@link #leave()} gives back; false where there is none. */
    boolean tryEnter() {
        if (waiting.incrementAndGet() <= limit) return true;
        waiting.decrementAndGet();
        return false;
    }

    void leave() {
        waiting.decrementAndGet();
    }

    boolean isEmpty() {
        return waiting.get() <= 0;
    }
}
