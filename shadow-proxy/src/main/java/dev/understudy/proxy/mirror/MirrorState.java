package dev.understudy.proxy.mirror;

import dev.understudy.proxy.capture.ByteBudget;
import dev.understudy.proxy.overload.Grade;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What mirroring is doing, shared with whoever shows it; from any thread.
 *
 * @param grade what is given up for the users' sake
 * @param withheld whether nothing is mirrored now, to see how the primary fares without or because it fares better so
 */
public record MirrorState(
        MirrorSwitch pausing,
        Breaker breaker,
        AtomicInteger inFlight,
        ByteBudget budget,
        Supplier<Grade> grade,
        BooleanSupplier withheld) {

    /** Without control windows. */
    public MirrorState(
            MirrorSwitch pausing, Breaker breaker, AtomicInteger inFlight, ByteBudget budget, Supplier<Grade> grade) {
        this(pausing, breaker, inFlight, budget, grade, () -> false);
    }

    /** Of a proxy that is never under pressure. */
    public MirrorState(MirrorSwitch pausing, Breaker breaker, AtomicInteger inFlight, ByteBudget budget) {
        this(pausing, breaker, inFlight, budget, () -> Grade.NORMAL);
    }

    boolean keepsBodies() {
        return grade.get() == Grade.NORMAL;
    }
}
