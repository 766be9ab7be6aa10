package dev.understudy.proxy.mirror;

import dev.understudy.proxy.forward.Pool;
import dev.understudy.proxy.wire.Loop;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * How the primary is reached for a second answer: by connections of its own, so that none is taken from users.
 *
 * @param pools per loop
 * @param atEase whether its users leave it time
 * @param slow who took so long for the first answer is not asked for a second
 */
public record PrimaryAgain(Map<Loop, Pool> pools, BooleanSupplier atEase, Duration slow) {
    /** It is never asked again. */
    public static final PrimaryAgain NEVER = new PrimaryAgain(Map.of(), () -> false, Duration.ZERO);

    public PrimaryAgain {
        pools = Map.copyOf(pools);
    }
}
