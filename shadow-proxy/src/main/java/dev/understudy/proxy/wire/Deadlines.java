package dev.understudy.proxy.wire;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Who on one loop may take too long. Swept now and then instead of arming a timer per request, so that moving a deadline
 * costs nothing. A loop that has stood still itself, for a collection or for want of a processor, first reads what came
 * meanwhile: nobody is blamed for bytes that wait for us. Touched by that loop's thread only.
 */
public final class Deadlines {
    /** How often the loops sweep: how late a deadline may be noticed. */
    static final Duration SWEEP = Duration.ofMillis(100);

    private static final long STOOD_STILL_NANOS = 2 * SWEEP.toNanos();

    private final Set<Watched> watched = new LinkedHashSet<>();
    private final LongSupplier nanoClock;
    private final long origin;
    private long swept;
    private boolean postponed;

    public Deadlines(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        origin = nanoClock.getAsLong();
    }

    /** Nanoseconds since the loop began; never negative. */
    public long now() {
        return nanoClock.getAsLong() - origin;
    }

    public long in(Duration duration) {
        return now() + duration.toNanos();
    }

    public void watch(Watched who) {
        watched.add(who);
    }

    public void forget(Watched who) {
        watched.remove(who);
    }

    void sweep() {
        long now = now();
        postponed = !postponed && now - swept > STOOD_STILL_NANOS;
        swept = now;
        if (postponed) return;
        List<Watched> late =
                watched.stream().filter(each -> each.deadline() <= now).toList();
        late.forEach(Watched::expired);
    }
}
