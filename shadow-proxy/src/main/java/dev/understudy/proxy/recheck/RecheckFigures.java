package dev.understudy.proxy.recheck;

import dev.understudy.exchange.Leg;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How often one leg of a recheck was asked for, and why not. From any thread. */
final class RecheckFigures {
    private final String leg;
    private final LongAdder asked = new LongAdder();
    private final Map<Leg.Why, LongAdder> notAsked = new EnumMap<>(Leg.Why.class);

    /** @param leg as people call it */
    RecheckFigures(String leg) {
        this.leg = leg;
        for (Leg.Why why : Leg.Why.values()) notAsked.put(why, new LongAdder());
    }

    void count(Recheck decided) {
        if (decided instanceof Recheck.AskNobody nobody) count(nobody.why());
        else asked.increment();
    }

    private void count(Leg.Why why) {
        LongAdder counted = notAsked.get(why);
        if (counted != null) counted.increment();
    }

    void measure(MeterRegistry registry) {
        register(registry, "asked", asked);
        notAsked.forEach((why, counted) ->
                register(registry, why.name().toLowerCase(Locale.ROOT).replace('_', '-'), counted));
    }

    private void register(MeterRegistry registry, String what, LongAdder counted) {
        FunctionCounter.builder("understudy.recheck", counted, LongAdder::sum)
                .description("Mirrored exchanges by what became of a leg of their recheck")
                .tag("leg", leg)
                .tag("what", what)
                .register(registry);
    }
}
