package dev.understudy.bench;

import java.util.Locale;

/**
 * What the worker took for a number of exchanges.
 *
 * @param records that were judged and committed between the two looks
 * @param seconds by the clock
 * @param worker CPU seconds of the worker
 * @param store CPU seconds of PostgreSQL
 * @param rows that were written
 * @param storeBytes by which the database grew
 * @param topicBytes of a record in Kafka's log
 */
record WorkerFigures(
        long records, double seconds, double worker, double store, long rows, long storeBytes, double topicBytes) {

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
                bytes of the database per exchange  %,12.1f
                bytes of Kafka's log per exchange   %,12.1f
                """,
                records / seconds,
                perCore(),
                records / (worker + store),
                rows * 1e6 / records,
                (double) storeBytes / records,
                topicBytes);
    }
}
