package dev.understudy.proxy.wire;

import java.time.Duration;
import java.util.ArrayList;
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
    /** At both ends of those who are watched. */
    private static final Watched NOBODY = new Watched() {
        @Override
        public long deadline() {
            return NEVER;
        }

        @Override
        public void expired() {}
    };

    private final Watch first = new Watch(NOBODY);
    private final Watch last = new Watch(NOBODY);
    private final LongSupplier nanoClock;
    private final long origin;
    private long swept;
    private boolean postponed;

    public Deadlines(LongSupplier nanoClock) {
        last.joins(first);
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

    /** Watches until the end of what is returned; once each. */
    public Watch watch(Watched who) {
        var watch = new Watch(who);
        watch.joins(last.before);
        return watch;
    }

    void sweep() {
        long now = now();
        postponed = !postponed && now - swept > STOOD_STILL_NANOS;
        swept = now;
        if (postponed) return;
        var late = new ArrayList<Watched>(0);
        for (Watch each = first.after; each != last; each = each.after) {
            if (each.who.deadline() <= now) late.add(each.who);
        }
        late.forEach(Watched::expired);
    }

    /** One who is watched, between those who came before and after: two come and go with each request. */
    public static final class Watch {
        private final Watched who;
        private Watch before = this;
        private Watch after = this;

        private Watch(Watched who) {
            this.who = who;
        }

        private void joins(Watch other) {
            before = other;
            after = other.after;
            before.after = this;
            after.before = this;
        }

        /** No more; twice does no harm. */
        public void end() {
            before.after = after;
            after.before = before;
            before = this;
            after = this;
        }
    }
}
