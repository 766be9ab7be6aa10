package dev.understudy.proxy.capture;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes all captures together may hold; from any thread. */
public final class ByteBudget {
    private final long limitBytes;
    private final AtomicLong usedBytes = new AtomicLong();

    public ByteBudget(long limitBytes) {
        this.limitBytes = limitBytes;
    }

    /** Takes that many, all or none. */
    boolean tryTake(long bytes) {
        if (usedBytes.addAndGet(bytes) <= limitBytes) return true;
        usedBytes.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        usedBytes.addAndGet(-bytes);
    }

    public long usedBytes() {
        return usedBytes.get();
    }

    public long limitBytes() {
        return limitBytes;
    }
}
