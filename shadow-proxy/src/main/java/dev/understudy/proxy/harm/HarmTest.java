package dev.understudy.proxy.harm;

import dev.understudy.proxy.harm.Harm.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Tells harm from noise. Pure.
 *
 * <p>What is tested is a share: of answers slower than 1.25 × the p95 of the control windows + 5 ms, of 5xx, of 429. Requests
 * within a window are not independent of each other, so a whole pair of stretches is one observation: the differences of
 * their shares undergo a paired t-test, one-sided at 0.1 %, and must be beyond the error of independent requests too, so that
 * a few windows that agree by chance prove nothing. And the rise must be worth a pause: the p95 over that line, or a share half
 * as high again and 0.5 points higher.
 */
final class HarmTest {
    /** One-sided quantiles of Student's t at 0.999, from three degrees of freedom on. */
    private static final double[] CRITICAL = {10.215, 7.173, 5.893, 5.208, 4.785};

    /** The same of the normal distribution, for an error that is known. */
    private static final double NORMAL = 3.090;

    static final int LEAST_PAIRS = 4;
    static final int MOST_PAIRS = LEAST_PAIRS + CRITICAL.length - 1;

    private static final double SLOWER = 1.25;
    private static final long SLOWER_NANOS = 5_000_000;
    private static final double TAIL = 0.05;
    private static final double HIGHER = 1.5;
    private static final double POINTS = 0.005;
    /** Standard errors beyond which one pair by itself is worth a closer look. */
    private static final double SUSPICIOUS = 2.33;

    private HarmTest() {}

    /** @param pairs the newest last; only telling ones, at most {@link #MOST_PAIRS} */
    static Optional<Harm> find(List<Pair> pairs) {
        if (pairs.size() < LEAST_PAIRS) return Optional.empty();
        Pair pooled = Pair.pooled(pairs);
        return Stream.of(Kind.values())
                .filter(kind -> isWorthAPause(kind, pooled))
                .filter(kind -> isNoChance(measure(kind, pooled), pairs))
                .findFirst()
                .map(kind -> Harm.of(kind, pooled, pairs.size()));
    }

    /** Whether one pair asks for more of them soon; that proves nothing yet. */
    static boolean suspects(Pair pair) {
        return pair.isTelling()
                && Stream.of(Kind.values())
                        .filter(kind -> isWorthAPause(kind, pair))
                        .map(kind -> measure(kind, pair))
                        .anyMatch(share -> rise(share, pair) > SUSPICIOUS * Math.sqrt(variance(share, pair)));
    }

    private static boolean isWorthAPause(Kind kind, Pair pooled) {
        double mirrored = measure(kind, pooled).applyAsDouble(pooled.mirrored());
        double control = measure(kind, pooled).applyAsDouble(pooled.control());
        return kind == Kind.LATENCY ? mirrored > TAIL : mirrored > control * HIGHER && mirrored > control + POINTS;
    }

    private static boolean isNoChance(ToDoubleFunction<Sample> share, List<Pair> pairs) {
        int n = pairs.size();
        double[] rises = pairs.stream().mapToDouble(pair -> rise(share, pair)).toArray();
        double mean = 0;
        for (double rise : rises) mean += rise / n;
        double squares = 0;
        for (double rise : rises) squares += (rise - mean) * (rise - mean);
        double between = squares / (n - 1) / n;
        double within =
                pairs.stream().mapToDouble(pair -> variance(share, pair)).sum() / ((double) n * n);
        return mean > CRITICAL[n - LEAST_PAIRS] * Math.sqrt(between) && mean > NORMAL * Math.sqrt(within);
    }

    private static ToDoubleFunction<Sample> measure(Kind kind, Pair pooled) {
        return switch (kind) {
            case LATENCY -> {
                long line = (long) (pooled.control().p95Nanos() * SLOWER) + SLOWER_NANOS;
                yield sample -> sample.shareAbove(line);
            }
            case ERRORS -> Sample::errorShare;
            case THROTTLING -> Sample::throttledShare;
        };
    }

    private static double rise(ToDoubleFunction<Sample> share, Pair pair) {
        return share.applyAsDouble(pair.mirrored()) - share.applyAsDouble(pair.control());
    }

    /** Of the difference of two shares of independent requests, with the common share a little away from 0 and 1. */
    private static double variance(ToDoubleFunction<Sample> share, Pair pair) {
        double mirrored = pair.mirrored().requests();
        double control = pair.control().requests();
        double common =
                (share.applyAsDouble(pair.mirrored()) * mirrored + share.applyAsDouble(pair.control()) * control + 1)
                        / (mirrored + control + 2);
        return common * (1 - common) * (1 / mirrored + 1 / control);
    }
}
