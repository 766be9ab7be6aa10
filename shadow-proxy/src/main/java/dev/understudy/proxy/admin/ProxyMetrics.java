package dev.understudy.proxy.admin;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.proxy.ledger.Ledger;
import dev.understudy.proxy.mirror.Breaker;
import dev.understudy.proxy.mirror.MirrorState;
import dev.understudy.proxy.overload.Cause;
import dev.understudy.proxy.overload.PressureWatch;
import dev.understudy.proxy.reload.LivePolicy;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The proxy's metrics: read from where things are counted anyhow, so that a request costs nothing more. */
public final class ProxyMetrics {
    private ProxyMetrics() {}

    public static PrometheusMeterRegistry of(Ledger ledger, MirrorState mirror) {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        for (LedgerCounter counter : LedgerCounter.values()) {
            FunctionCounter.builder("understudy.ledger", ledger, counted -> counted.total(counter))
                    .description("Requests of this epoch: seen, and how they ended")
                    .tag("kind", counter.kind().name().toLowerCase(Locale.ROOT))
                    .tag("reason", counter.label())
                    .register(registry);
        }
        mirrorGauges(registry, mirror);
        return registry;
    }

    private static void mirrorGauges(PrometheusMeterRegistry registry, MirrorState mirror) {
        Gauge.builder(
                        "understudy.mirror.in.flight",
                        mirror,
                        state -> state.inFlight().get())
                .description("Copies under way")
                .register(registry);
        Gauge.builder(
                        "understudy.mirror.paused",
                        mirror,
                        state -> state.pausing().isPaused() ? 1 : 0)
                .description("1 while mirroring is paused")
                .register(registry);
        Gauge.builder(
                        "understudy.mirror.routes.paused",
                        mirror,
                        state -> state.pausing().pausedRoutes())
                .description("Routes that are paused by name")
                .register(registry);
        Gauge.builder(
                        "understudy.mirror.breaker.open",
                        mirror,
                        state -> state.breaker().isOpen() ? 1 : 0)
                .description("1 while the candidate is spared after failures in a row")
                .register(registry);
        Gauge.builder(
                        "understudy.capture.bytes",
                        mirror,
                        state -> state.budget().usedBytes())
                .description("Bytes held by captures")
                .register(registry);
        Gauge.builder(
                        "understudy.capture.budget.bytes",
                        mirror,
                        state -> state.budget().limitBytes())
                .description("Bytes that captures may hold")
                .register(registry);
    }

    /** Which policy is in force: one series, whose labels change with it. */
    public static void policy(PrometheusMeterRegistry registry, LivePolicy policy) {
        gauge(
                registry,
                "understudy.policy.problems",
                () -> policy.state().problems().size());
        gauge(
                registry,
                "understudy.policy.restarts",
                () -> policy.state().restarts().size());
        var info = MultiGauge.builder("understudy.policy.info")
                .description("1 for the version that is in force")
                .register(registry);
        policy.whenChanged(state -> info.register(
                List.of(MultiGauge.Row.of(
                        Tags.of(
                                "version",
                                state.version(),
                                "from",
                                state.from().name().toLowerCase(Locale.ROOT)),
                        1)),
                true));
    }

    /** How an isolated upstream is. */
    public static void isolated(PrometheusMeterRegistry registry, String name, Breaker breaker) {
        Gauge.builder("understudy.isolated.breaker.open", breaker, each -> each.isOpen() ? 1 : 0)
                .description("1 while an isolated upstream is spared after failures in a row")
                .tag("upstream", name)
                .strongReference(true)
                .register(registry);
    }

    /** What the proxy gives up for the users' sake, and for want of what. */
    public static void pressure(PrometheusMeterRegistry registry, PressureWatch pressure) {
        Gauge.builder("understudy.pressure", pressure, watch -> watch.grade().level())
                .description("0 normal, 1 no bodies are kept, 2 nothing is mirrored")
                .strongReference(true)
                .register(registry);
        for (Cause cause : Cause.values()) {
            Gauge.builder(
                            "understudy.pressure.cause",
                            pressure,
                            watch -> watch.asked(cause).level())
                    .description("The grade that one cause asks for")
                    .tag("cause", cause.label())
                    .strongReference(true)
                    .register(registry);
        }
    }

    /** Adds a count that only grows and is read when it is asked for. */
    public static void counter(PrometheusMeterRegistry registry, String name, LongSupplier value) {
        FunctionCounter.builder(name, value, LongSupplier::getAsLong).register(registry);
    }

    /** Adds a duration that is read when it is asked for; shown in seconds. */
    public static void duration(PrometheusMeterRegistry registry, String name, Supplier<Duration> value) {
        TimeGauge.builder(name, () -> value.get().toNanos(), TimeUnit.NANOSECONDS)
                .strongReference(true)
                .register(registry);
    }

    /** Adds a figure that is read when it is asked for. */
    public static void gauge(PrometheusMeterRegistry registry, String name, LongSupplier value) {
        Gauge.builder(name, value, LongSupplier::getAsLong)
                .strongReference(true)
                .register(registry);
    }
}
