package dev.understudy.bench;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the worker took for a number of exchanges.
 *
 * @param records that were judged and committed between the two looks
 * @param seconds by the clock
 * @param worker CPU seconds of the worker
 * @param store CPU seconds of PostgreSQL
 * @param rows that were written, by table
 * @param storeBytes by which the database grew
 * @param recordBytes of a record as the proxy makes it
 * @param topicBytes of a record in Kafka's log, packed; the generated ones are more alike than real ones
 */
record WorkerFigures(
        long records,
        double seconds,
        double worker,
        double store,
        Map<String, Long> rows,
        long storeBytes,
        long recordBytes,
        double topicBytes) {

    private static final int TABLES_NAMED = 5;

    double perCore() {
        return records / worker;
    }

    String text() {
        return String.format(
                Locale.ROOT,
                """
                exchanges/s by the clock            %,12.0f
                exchanges/s per core of the worker  %,12.0f
                … of worker and PostgreSQL together %,12.0f
                rows written per million exchanges  %,12.0f
                … the most to %s
                bytes of the database per exchange  %,12.1f
                bytes of an exchange, not packed    %,12d
                bytes of Kafka's log per exchange   %,12.1f
                """,
                records / seconds,
                perCore(),
                records / (worker + store),
                perMillion(allRows()),
                mostWritten(),
                (double) storeBytes / records,
                recordBytes,
                topicBytes);
    }

    private long allRows() {
        return rows.values().stream().mapToLong(count -> count).sum();
    }

    private double perMillion(long count) {
        return count * 1e6 / records;
    }

    private String mostWritten() {
        return rows.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(TABLES_NAMED)
                .map(each -> String.format(Locale.ROOT, "%s %,.0f", each.getKey(), perMillion(each.getValue())))
                .collect(Collectors.joining(", "));
    }
}
