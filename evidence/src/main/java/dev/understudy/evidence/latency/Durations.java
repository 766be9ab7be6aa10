package dev.understudy.evidence.latency;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.HdrHistogram.Histogram;

/**
 * How long something took, how often: an HdrHistogram of microseconds with two significant digits, in a kilobyte or less. Adding
 * up those of several writers loses nothing. For one thread.
 */
public final class Durations {
    /** What is shorter is as short: the clock's noise. */
    private static final long SHORTEST_MICROS = 100;
    /** What takes longer counts as this long. */
    private static final long LONGEST_MICROS = Duration.ofMinutes(1).toNanos() / 1_000;

    private static final int DIGITS = 2;

    private final Histogram histogram;

    private Durations(Histogram histogram) {
        this.histogram = histogram;
    }

    public static Durations none() {
        return new Durations(new Histogram(SHORTEST_MICROS, LONGEST_MICROS, DIGITS));
    }

    /** As {@link #bytes()} wrote them. */
    public static Durations of(byte[] bytes) {
        return new Durations(Histogram.decodeFromByteBuffer(ByteBuffer.wrap(bytes), LONGEST_MICROS));
    }

    public void add(Duration duration) {
        histogram.recordValue(Math.clamp(duration.toNanos() / 1_000, 0, LONGEST_MICROS));
    }

    public Durations and(Durations other) {
        histogram.add(other.histogram);
        return this;
    }

    public long count() {
        return histogram.getTotalCount();
    }

    /** @param percent 0 to 100; no shorter than the share that it stands for, to two digits */
    public Duration percentile(double percent) {
        return Duration.ofNanos(histogram.getValueAtPercentile(percent) * 1_000);
    }

    public byte[] bytes() {
        var buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoByteBuffer(buffer);
        return Arrays.copyOf(buffer.array(), length);
    }
}
