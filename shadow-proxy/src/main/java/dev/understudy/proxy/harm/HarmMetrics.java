package dev.understudy.proxy.harm;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** What the control windows show. */
public final class HarmMetrics {
    private static final Map<String, Function<Pair, Sample>> SIDES = Map.of("on", Pair::mirrored, "off", Pair::control);

    private HarmMetrics() {}

    public static void of(HarmWatch watch, MeterRegistry registry) {
        gauge(registry, "understudy.control.window", "1 in a control window", watch, of -> of.isInWindow() ? 1 : 0);
        gauge(
                registry,
                "understudy.control.paused",
                "1 while mirroring pauses itself because the primary fares worse with copies",
                watch,
                of -> of.pausedBecause().isPresent() ? 1 : 0);
        SIDES.forEach((mirroring, side) -> {
            TimeGauge.builder(
                            "understudy.control.p95",
                            () -> side.apply(watch.shown()).p95Nanos(),
                            TimeUnit.NANOSECONDS)
                    .description("Time to the primary's first byte with copies, and in control windows without")
                    .tag("mirroring", mirroring)
                    .strongReference(true)
                    .register(registry);
            share(
                    registry,
                    "understudy.control.errors",
                    mirroring,
                    () -> side.apply(watch.shown()).errorShare());
            share(
                    registry,
                    "understudy.control.throttled",
                    mirroring,
                    () -> side.apply(watch.shown()).throttledShare());
        });
    }

    private static void share(MeterRegistry registry, String name, String mirroring, Supplier<Number> value) {
        Gauge.builder(name, value)
                .description("Share of the primary's answers, with copies and in control windows without")
                .tag("mirroring", mirroring)
                .strongReference(true)
                .register(registry);
    }

    private static void gauge(
            MeterRegistry registry, String name, String what, HarmWatch watch, ToDoubleFunction<HarmWatch> value) {
        Gauge.builder(name, watch, value)
                .description(what)
                .strongReference(true)
                .register(registry);
    }
}
