package dev.understudy.proxy.admin;

import dev.understudy.proxy.forward.Instance;
import dev.understudy.proxy.forward.Side;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What is known of each instance. There are as many rows as instances: one that its name no longer leads to has none. */
public final class InstanceMetrics {
    private final Map<String, Side> sides;
    private final MultiGauge pending;
    private final MultiGauge resting;
    private final MultiGauge connections;

    /** @param sides by the word for each */
    public InstanceMetrics(MeterRegistry registry, Map<String, Side> sides) {
        this.sides = Map.copyOf(sides);
        pending = gauge(registry, "understudy.instance.pending", "Requests under way at an instance");
        resting = gauge(registry, "understudy.instance.resting", "1 while an instance is spared after failures");
        connections = gauge(registry, "understudy.instance.connections", "Connections to an instance, idle ones too");
        follow();
    }

    private static MultiGauge gauge(MeterRegistry registry, String name, String description) {
        return MultiGauge.builder(name).description(description).register(registry);
    }

    /** The instances may be others than before. */
    public void follow() {
        pending.register(rows(Instance::pending), true);
        resting.register(rows(instance -> instance.isResting() ? 1 : 0), true);
        connections.register(rows(Instance::open), true);
    }

    private List<MultiGauge.Row<?>> rows(ToDoubleFunction<Instance> value) {
        return sides.entrySet().stream()
                .<MultiGauge.Row<?>>flatMap(side -> rows(side.getKey(), side.getValue(), value))
                .toList();
    }

    private static Stream<MultiGauge.Row<?>> rows(String side, Side of, ToDoubleFunction<Instance> value) {
        return of.instances().stream()
                .map(each -> MultiGauge.Row.of(Tags.of("side", side, "instance", each.name()), each, value));
    }
}
