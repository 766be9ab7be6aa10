package dev.understudy.proxy.mirror;

import dev.understudy.proxy.capture.ByteBudget;
import dev.understudy.proxy.overload.Grade;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What mirroring is doing, shared with whoever shows it; from any thread.
 *
 * @param grade what is given up for the users' sake
 */
public record MirrorState(
        MirrorSwitch pausing, Breaker breaker, AtomicInteger inFlight, ByteBudget budget, Supplier<Grade> grade) {

    /** Of a proxy that is never under pressure. */
    public MirrorState(MirrorSwitch pausing, Breaker breaker, AtomicInteger inFlight, ByteBudget budget) {
        this(pausing, breaker, inFlight, budget, () -> Grade.NORMAL);
    }

    boolean keepsBodies() {
        return grade.get() == Grade.NORMAL;
    }
}
