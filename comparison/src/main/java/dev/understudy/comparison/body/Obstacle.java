package dev.understudy.comparison.body;

import java.util.Locale;

/** Why two bodies, which are not known to be equal, cannot be compared. The names are stored: only ever added. */
public enum Obstacle {
    /** Longer than the capture limit. */
    TRUNCATED,
    /** Kept in the proxy: secrets could not be found in it, or it was thought to mean the same. */
    WITHHELD,
    /** The record would have been too large for Kafka. */
    TOO_LARGE,
    /** The content coding of neither side can be undone. */
    NOT_DECODABLE,
    /** Deeper or larger than the comparison goes. */
    TOO_COMPLEX;

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
