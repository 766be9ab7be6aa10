package dev.understudy.proxy.admin;

import dev.understudy.proxy.dryrun.DryRuns;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** Whether dry runs are asked for, per route. */
public final class DryRunMetrics {
    private DryRunMetrics() {}

    /** @param routes those that are dry runs */
    public static void of(MeterRegistry registry, DryRuns dryRuns, List<String> routes) {
        for (String route : routes) {
            Gauge.builder("understudy.dry.run.on", dryRuns, runs -> runs.mayRun(route) ? 1 : 0)
                    .description("1 while the route's dry runs are asked for")
                    .tag("route", route)
                    .strongReference(true)
                    .register(registry);
            Gauge.builder(
                            "understudy.dry.run.switched.off",
                            dryRuns,
                            runs -> runs.switchedOff(route).isPresent() ? 1 : 0)
                    .description(
                            "1 since a dry run came back without proof, until a person switches the route on again")
                    .tag("route", route)
                    .strongReference(true)
                    .register(registry);
        }
    }
}
