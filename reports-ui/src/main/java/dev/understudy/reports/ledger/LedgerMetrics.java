package dev.understudy.reports.ledger;

import dev.understudy.evidence.database.StoreUnavailable;
import dev.understudy.evidence.ledger.LedgerAccount;
import dev.understudy.evidence.ledger.Terms;
import dev.understudy.reports.store.Evidence;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The account as metrics, for alerts; no figure while the store is away. */
public final class LedgerMetrics {
    /** The gauges of one scrape, and of scrapes close by, are of one account. */
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

    private final Evidence evidence;
    private final LongSupplier nanoTime;
    private @Nullable LedgerAccount account;
    private long readAt;

    private LedgerMetrics(Evidence evidence, LongSupplier nanoTime) {
        this.evidence = evidence;
        this.nanoTime = nanoTime;
    }

    public static void bind(Evidence evidence, LongSupplier nanoTime, MeterRegistry registry) {
        var metrics = new LedgerMetrics(evidence, nanoTime);
        metrics.gauge(
                registry,
                "balanced",
                "1 where every request is accounted for",
                of -> of.total().balanced() ? 1 : 0);
        metrics.gauge(
                registry,
                "lower.bound",
                "1 where more may have been seen",
                of -> of.total().lowerBound() ? 1 : 0);
        metrics.gauge(
                registry,
                "seen",
                "Requests that reached a proxy",
                of -> of.total().seen());
        metrics.gauge(
                registry, "in.flight", "Requests on their way", of -> of.total().inFlight());
        metrics.gauge(registry, "lost", "Requests that were lost on the way", of -> lost(of.total()));
        metrics.gauge(
                registry,
                "lag.records",
                "Records that no worker has counted yet",
                of -> of.log().lag());
    }

    private void gauge(
            MeterRegistry registry, String name, String description, ToDoubleFunction<LedgerAccount> figure) {
        Gauge.builder("understudy.account." + name, () -> figure(figure))
                .description(description)
                .register(registry);
    }

    private synchronized double figure(ToDoubleFunction<LedgerAccount> figure) {
        try {
            LedgerAccount known = account;
            if (known == null || nanoTime.getAsLong() - readAt > FRESH_NANOS) {
                known = evidence.store().ledger().account();
                account = known;
                readAt = nanoTime.getAsLong();
            }
            return figure.applyAsDouble(known);
        } catch (StoreUnavailable away) {
            account = null;
            return Double.NaN;
        }
    }

    private static double lost(Terms terms) {
        return terms.lost().values().stream().mapToLong(Long::longValue).sum();
    }
}
