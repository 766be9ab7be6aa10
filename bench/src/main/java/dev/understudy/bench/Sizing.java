package dev.understudy.bench;

import java.util.List;
import java.util.Locale;

/**
 * What the worker, PostgreSQL and Kafka need for a rate of exchanges, as multiples of what was measured: cores in proportion
 * to the rate, the log in proportion to rate and days. All are upper bounds: batches grow with the rate, and a batch writes a
 * row per endpoint, not per exchange; the log is counted as it would be if Kafka packed nothing.
 *
 * @param usual where one exchange in a hundred differs
 * @param worst where every exchange differs, in bodies of 16 KiB
 */
record Sizing(WorkerFigures usual, WorkerFigures worst) {
    private static final List<Integer> RATES = List.of(10, 100, 1_000, 10_000, 100_000);
    private static final int DAYS_KEPT = 7;
    private static final double SECONDS = DAYS_KEPT * 86_400.0;
    private static final double GIB = 1 << 30;

    String text() {
        var text = new StringBuilder("""
                             one in a hundred differs, 1 KiB         every exchange differs, 16 KiB
                exchanges/s  worker  PostgreSQL  log of %1$d days      worker  PostgreSQL  log of %1$d days
                """.formatted(DAYS_KEPT));
        for (int rate : RATES) {
            text.append(String.format(
                    Locale.ROOT, "%,11d  %s      %s%n", rate, columns(usual, rate), columns(worst, rate)));
        }
        return text.append("(cores, cores, GiB of one replica, not packed)\n").toString();
    }

    private static String columns(WorkerFigures figures, int rate) {
        return String.format(
                Locale.ROOT,
                "%6.2f  %10.2f  %,13.1f",
                rate * figures.worker() / figures.records(),
                rate * figures.store() / figures.records(),
                rate * figures.recordBytes() * SECONDS / GIB);
    }
}
