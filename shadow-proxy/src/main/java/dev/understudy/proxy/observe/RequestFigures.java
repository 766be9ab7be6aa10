package dev.understudy.proxy.observe;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts and times requests by the class of their status and by who answered: all the series there can ever be. */
public final class RequestFigures {
    private static final List<String> CLASSES = List.of("none", "1xx", "2xx", "3xx", "4xx", "5xx");
    private static final Duration[] BUCKETS = Stream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    /** Who gave the answer. */
    enum By {
        PRIMARY("primary"),
        PROXY("proxy"),
        NOBODY("nobody");

        private final String label;

        By(String label) {
            this.label = label;
        }
    }

    private final Map<By, Timer[]> timers = new EnumMap<>(By.class);

    public RequestFigures(MeterRegistry registry) {
        for (By by : By.values()) {
            timers.put(
                    by,
                    CLASSES.stream().map(status -> timer(registry, by, status)).toArray(Timer[]::new));
        }
    }

    private static Timer timer(MeterRegistry registry, By by, String status) {
        return Timer.builder("understudy.request.duration")
                .description("From a request's head to the end of its answer, as the user had it")
                .tag("by", by.label)
                .tag("status", status)
                .serviceLevelObjectives(Arrays.copyOf(BUCKETS, BUCKETS.length))
                .register(registry);
    }

    /** @param status 0 where there was no answer */
    void served(By by, int status, Duration duration) {
        int place = status / 100;
        Timer[] byStatus = timers.get(by);
        if (byStatus != null) byStatus[place < CLASSES.size() ? place : 0].record(duration);
    }
}
