package dev.understudy.proxy.overload;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How full the heap was when it had just been collected: what is merely used says nothing, for garbage waits there. A figure
 * that has not moved for half a minute is from a collection long ago, and a heap that needs none is not short. One thread.
 */
public final class HeapAfterCollection implements DoubleSupplier {
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final LongSupplier usedBytes;
    private final long maxBytes;
    private final LongSupplier nanoClock;
    private long last;
    private long changedAt;

    HeapAfterCollection(LongSupplier usedBytes, long maxBytes, LongSupplier nanoClock) {
        this.usedBytes = usedBytes;
        this.maxBytes = maxBytes;
        this.nanoClock = nanoClock;
        changedAt = nanoClock.getAsLong();
    }

    /** Of this virtual machine. */
    public static HeapAfterCollection here() {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        LongSupplier used = () -> pools.stream()
                .map(MemoryPoolMXBean::getCollectionUsage)
                .mapToLong(HeapAfterCollection::used)
                .sum();
        return new HeapAfterCollection(used, Runtime.getRuntime().maxMemory(), System::nanoTime);
    }

    /** @param usage null for a pool that is never collected */
    private static long used(@Nullable MemoryUsage usage) {
        return usage == null ? 0 : usage.getUsed();
    }

    /** The share of the largest heap there may be, 0 to 1. */
    @Override
    public double getAsDouble() {
        long now = nanoClock.getAsLong();
        long used = usedBytes.getAsLong();
        if (used != last) {
            last = used;
            changedAt = now;
        }
        return now - changedAt > FRESH.toNanos() ? 0 : (double) used / maxBytes;
    }
}
