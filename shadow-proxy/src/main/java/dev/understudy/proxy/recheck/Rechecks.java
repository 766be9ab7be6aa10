package dev.understudy.proxy.recheck;

import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.redact.Likeness;
import dev.understudy.policy.RecheckSettings;
import dev.understudy.proxy.mirror.Asked;
import dev.understudy.proxy.mirror.CapturedExchange;
import dev.understudy.proxy.mirror.LegOutcome;
import dev.understudy.proxy.mirror.WritesOnGet;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Decides within the budgets what is asked again, and keeps what is under way: so many exchanges at once, and none for
 * longer than the proxy lives. From any thread.
 */
public final class Rechecks implements AutoCloseable {
    /** So many exchanges at once may wait for a second answer. */
    public static final int LIMIT = 16;

    private static final Duration CLOSE = Duration.ofSeconds(1);

    private final RecheckSettings settings;
    private final WritesOnGet writes;
    private final RecheckBudget budget;
    private final RecheckFigures candidates = new RecheckFigures("c2");
    private final RecheckFigures primaries = new RecheckFigures("p2");
    private final Semaphore places = new Semaphore(LIMIT);
    private final Set<UnderWay> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Rechecks(RecheckSettings settings, WritesOnGet writes, LongSupplier nanoClock) {
        this.settings = settings;
        this.writes = writes;
        budget = new RecheckBudget(settings, nanoClock);
    }

    public static Rechecks of(RecheckSettings settings, WritesOnGet writes) {
        return new Rechecks(settings, writes, System::nanoTime);
    }

    /**
     * After both sides answered. Where anybody is asked, {@link #ended()} must follow.
     *
     * @param sides how the answers stand to each other
     */
    public Recheck first(CapturedExchange exchange, Likeness sides) {
        budget.earn();
        Recheck wanted = RecheckRules.first(sides, permit(exchange));
        return counted(candidates, within(wanted, exchange, () -> budget.tryTake(endpoint(exchange))));
    }

    /** After the primary answered to a condition or a range. Where it is asked again, {@link #ended()} must follow. */
    public Recheck partial(CapturedExchange exchange) {
        budget.earn();
        Recheck wanted = RecheckRules.partial(permit(exchange));
        return refused(within(wanted, exchange, () -> budget.tryTakeOfPlenty(endpoint(exchange))));
    }

    /**
     * After the candidate was asked again, or did not answer.
     *
     * @param answers how its answers stand to each other
     */
    public Recheck second(CapturedExchange exchange, Likeness answers) {
        Recheck wanted = RecheckRules.second(answers, permit(exchange));
        return refused(allowed(wanted, exchange));
    }

    /** Asks the primary, as was decided; empty where it has no time for that: no budget. */
    public Optional<Asked> primary(CapturedExchange exchange) {
        Optional<Asked> asked = exchange.again().primary();
        primaries.count(asked.isPresent() ? new Recheck.AskPrimary() : RecheckRules.nobody(Leg.Why.NO_BUDGET));
        return asked;
    }

    /** The listener is told once, on any thread, whatever becomes of the question. */
    public void await(Asked asked, Consumer<LegOutcome> listener) {
        var waiting = new UnderWay(listener);
        underWay.add(waiting);
        asked.then(outcome -> {
            underWay.remove(waiting);
            waiting.end(outcome);
        });
        if (closed) waiting.giveUp();
    }

    /** The exchange waits for no second answer any more. */
    public void ended() {
        places.release();
    }

    /** Exchanges under way. */
    public int inFlight() {
        return LIMIT - places.availablePermits();
    }

    /** What they may cost. */
    public RecheckSettings settings() {
        return settings;
    }

    /** Adds what is counted. */
    public void measure(MeterRegistry registry) {
        candidates.measure(registry);
        primaries.measure(registry);
    }

    private Recheck within(Recheck wanted, CapturedExchange exchange, BooleanSupplier token) {
        Recheck allowed = allowed(wanted, exchange);
        if (allowed instanceof Recheck.AskNobody) return allowed;
        if (!places.tryAcquire()) return RecheckRules.nobody(Leg.Why.NO_BUDGET);
        if (token.getAsBoolean()) return allowed;
        places.release();
        return RecheckRules.nobody(Leg.Why.NO_BUDGET);
    }

    private Recheck allowed(Recheck wanted, CapturedExchange exchange) {
        if (wanted instanceof Recheck.AskNobody) return wanted;
        Optional<Leg.Why> forbidden = settings.isOff() || closed
                ? Optional.of(Leg.Why.OFF)
                : exchange.again().forbidden();
        return forbidden.map(RecheckRules::nobody).orElse(wanted);
    }

    private Permit permit(CapturedExchange exchange) {
        return Permit.of(exchange.head().method(), exchange.route(), writes.holds(endpoint(exchange)));
    }

    private static Endpoint endpoint(CapturedExchange exchange) {
        return exchange.counted().endpoint();
    }

    /** That the primary is asked counts when it is. */
    private Recheck refused(Recheck decided) {
        return decided instanceof Recheck.AskNobody ? counted(primaries, decided) : decided;
    }

    private static Recheck counted(RecheckFigures figures, Recheck decided) {
        figures.count(decided);
        return decided;
    }

    /** Nobody is asked from here on; waits a moment for what is under way, and gives up the rest. */
    @Override
    public void close() {
        closed = true;
        try {
            if (places.tryAcquire(LIMIT, CLOSE.toMillis(), TimeUnit.MILLISECONDS)) places.release(LIMIT);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        underWay.forEach(UnderWay::giveUp);
    }
}
