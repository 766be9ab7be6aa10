package dev.understudy.proxy.isolation;

import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What users waited in blocks that alternate within one run, so that what the machine does besides falls on both kinds.
 *
 * @param off medians of the blocks without mirroring; one more than with it: they begin and end the run
 * @param on medians of the blocks between them
 */
record InterleavedMedians(List<Duration> off, List<Duration> on) {
    /** Two blocks that are equal but for noise differ by so much on a quiet machine too. */
    private static final double SAME = 1.15;

    InterleavedMedians {
        off = List.copyOf(off);
        on = List.copyOf(on);
        if (on.isEmpty() || off.size() != on.size() + 1) throw new IllegalArgumentException("blocks must alternate");
    }

    /** How much longer users wait with mirroring: each block against the two beside it, the median of all. */
    double onAgainstOff() {
        double[] ratios = IntStream.range(0, on.size())
                .mapToDouble(i -> 2.0
                        * on.get(i).toNanos()
                        / (off.get(i).toNanos() + off.get(i + 1).toNanos()))
                .sorted()
                .toArray();
        return ratios[ratios.length / 2];
    }

    /** How far two neighbouring blocks without mirroring are apart, at most. */
    double offAgainstOff() {
        return IntStream.range(0, on.size())
                .mapToDouble(i -> 1.0 * off.get(i).toNanos() / off.get(i + 1).toNanos())
                .flatMap(ratio -> DoubleStream.of(ratio, 1 / ratio))
                .max()
                .orElseThrow();
    }

    /** Whether mirroring makes no difference that could be told from none. */
    boolean isInsideTheSpread() {
        return onAgainstOff() <= Math.max(SAME, offAgainstOff());
    }

    @Override
    public String toString() {
        return "p50 on/off %.3f, off/off up to %.3f, off %s, on %s".formatted(onAgainstOff(), offAgainstOff(), off, on);
    }
}
