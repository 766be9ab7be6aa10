package dev.understudy.proxy.mirror;

import dev.understudy.proxy.capture.ByteBudget;
import java.util.concurrent.atomic.AtomicInteger;

/** What mirroring is doing, shared with whoever shows it; from any thread. */
public record MirrorState(MirrorSwitch pausing, Breaker breaker, AtomicInteger inFlight, ByteBudget budget) {}
