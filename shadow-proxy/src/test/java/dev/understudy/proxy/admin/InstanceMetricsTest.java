package dev.understudy.proxy.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proxy.fixture.TestNames;
import dev.understudy.proxy.fixture.TestSides;
import dev.understudy.proxy.forward.ConnectionLimits;
import dev.understudy.proxy.forward.Side;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstanceMetricsTest {
    private final TestNames names = new TestNames();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Test
    void hasOneRowForEachInstanceThatThereIs() {
        names.say("legacy", "10.0.0.7", "10.0.0.8");
        Side side = TestSides.primary(
                ConnectionLimits.serving(10, Duration.ofSeconds(2)), names, URI.create("http://legacy:8000"));
        var metrics = new InstanceMetrics(registry, Map.of("primary", side));
        assertThat(registry.scrape())
                .contains("understudy_instance_pending{instance=\"legacy:8000 (10.0.0.7)\",side=\"primary\"} 0.0")
                .contains("understudy_instance_resting{instance=\"legacy:8000 (10.0.0.8)\",side=\"primary\"} 0.0")
                .contains("understudy_instance_connections{");
        names.say("legacy", "10.0.0.9");
        side.lookUp(names);

        metrics.follow();

        assertThat(registry.scrape())
                .contains("10.0.0.9")
                .doesNotContain("10.0.0.7")
                .doesNotContain("10.0.0.8");
    }
}
