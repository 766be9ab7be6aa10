package dev.understudy.standalone.cli.run;

import dev.understudy.policy.Rate;
import dev.understudy.standalone.replay.Replay;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How much is replayed, and how fast. */
final class ReplayPace {
    /** Not for load: what is asked again costs the primary, which others need. */
    private static final Duration SHORTEST = Duration.ofMillis(20);

    @Option(
            names = "--rate",
            paramLabel = "RATE",
            defaultValue = "1/s",
            converter = SmallRate.class,
            description = "How fast, such as 5/s or 30/m; 50/s at most (default: ${DEFAULT-VALUE}).")
    Rate rate = new Rate(1, Duration.ofSeconds(1));

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "",
            description = "The only host whose requests are sent (default: the first that the file names).")
    String host = "";

    @Option(names = "--limit", paramLabel = "N", description = "No more requests than this.")
    long limit = Long.MAX_VALUE;

    @Option(names = "--plan", description = "Sends nothing; tells what would be sent and what is left out, and why.")
    boolean plan;

    Replay.Settings settings() {
        return new Replay.Settings(host, rate.interval(), limit, plan);
    }

    boolean isPlan() {
        return plan;
    }

    String words() {
        return plan
                ? "nothing is sent now"
                : rate.copies() + " in " + rate.per().toSeconds() + " s; Ctrl-C ends it";
    }

    /** Reads a rate that no server minds. */
    static final class SmallRate implements ITypeConverter<Rate> {
        @Override
        public Rate convert(String text) {
            try {
                Rate rate = Rate.of(text);
                if (rate.interval().compareTo(SHORTEST) >= 0) return rate;
            } catch (IllegalArgumentException notARate) {
                throw new TypeConversionException(String.valueOf(notARate.getMessage()));
            }
            throw new TypeConversionException("'" + text + "' is more than 50/s; a replay is no load test");
        }
    }
}
