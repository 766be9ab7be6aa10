package dev.understudy.proxy.mirror;

import dev.understudy.policy.RouteLimits;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** How much of the candidate one route takes, against what it may. From any thread. */
final class RouteGate {
    private final RouteLimits limits;
    private final @Nullable CellRate bucket;
    private final AtomicInteger inFlight;

    private RouteGate(RouteLimits limits, AtomicInteger inFlight, long now) {
        this.limits = limits;
        this.inFlight = inFlight;
        bucket = limits.rate().map(rate -> new CellRate(rate, now)).orElse(null);
    }

    static RouteGate of(RouteLimits limits) {
        return new RouteGate(limits, new AtomicInteger(), System.nanoTime());
    }

    /** The same gate under other limits: what is under way still counts, and what was taken is not given again. */
    RouteGate under(RouteLimits other) {
        return other.equals(limits) ? this : new RouteGate(other, inFlight, System.nanoTime());
    }

    /** Whether the rate lets one more copy pass; if so, it counts. */
    boolean admits() {
        return bucket == null || bucket.tryTake(System.nanoTime());
    }

    /** One more copy is under way; false where there are as many as there may be. To be followed by {@link #leave()}. */
    boolean tryEnter() {
        if (inFlight.incrementAndGet() <= limits.inFlight()) return true;
        inFlight.decrementAndGet();
        return false;
    }

    void leave() {
        inFlight.decrementAndGet();
    }

    int inFlight() {
        return inFlight.get();
    }
}
