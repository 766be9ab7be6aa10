package dev.understudy.policy;

import java.time.Duration;

/**
 * What it may cost to ask again where answers differ.
 *
 * @param perSecond rechecks of one endpoint
 * @param share of the mirrored exchanges that may be rechecked, 0 to 1: so much more is asked of each side at most
 * @param timeout of the primary's second answer; who took half of it the first time is not asked again
 */
public record RecheckSettings(double perSecond, double share, Duration timeout) {
    public static RecheckSettings defaults() {
        return new RecheckSettings(5, 0.02, Duration.ofSeconds(1));
    }

    public boolean isOff() {
        return perSecond == 0 || share == 0;
    }
}
