package dev.understudy.bench;

import dev.understudy.exchange.wire.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The worker from Kafka to PostgreSQL: the topic is filled first, then the worker is started on it as a user starts it, and
 * is looked at from when it is warm to when everything is committed.
 */
record WorkerCourse(Path program, Traffic traffic) {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** In so many steps the records are looked at; warming up leaves the last of them to be measured. */
    private static final int STEPS = 16;

    private static final int MOST_TO_WARM_UP = 12;
    private static final int LEAST_TO_WARM_UP = 4;
    /** What is cheaper by less than this is as cheap. */
    private static final double WARM = 0.97;

    WorkerFigures run() {
        try (Servers servers = Servers.open()) {
            servers.own(Understudy.broker(servers.folder()));
            Store store = Store.start(servers);
            String bootstrap = Understudy.bootstrap(servers.folder());
            new Publisher(bootstrap).publish(traffic);
            double topicBytes =
                    (double) size(servers.folder().resolve("kafka"), Topics.EXCHANGES + "-") / traffic.records();
            Server worker = servers.own(start(servers, store, bootstrap));

            Look warm = warm(worker, store);
            Look end = await(worker, store, traffic.records());
            return end.since(warm, traffic.recordBytes(), topicBytes);
        }
    }

    /** A JVM compiles for up to a minute on two busy cores: it is warm where an exchange costs no less than in the step before. */
    private Look warm(Server worker, Store store) {
        Look last = Look.at(worker, store);
        double cost = Double.POSITIVE_INFINITY;
        for (int step = 1; step <= MOST_TO_WARM_UP; step++) {
            Look now = await(worker, store, (long) traffic.records() * step / STEPS);
            double costNow = (now.worker - last.worker) / (now.records - last.records);
            if (step > LEAST_TO_WARM_UP && costNow > cost * WARM) return now;
            last = now;
            cost = costNow;
        }
        return last;
    }

    private Server start(Servers servers, Store store, String bootstrap) {
        Path policy = servers.folder().resolve("worker.yaml");
        try {
            Files.writeString(policy, """
                    primary: { url: "http://127.0.0.1:1" }
                    candidate: { url: "http://127.0.0.1:2" }
                    routes: [{ match: { methods: [GET], path: /** }, mirror: safe }]
                    worker: { admin: "%s" }
                    kafka: { bootstrap: "%s" }
                    store: { url: "%s", user: "%s", password: "%s" }
                    data: "%s"
                    """.formatted(
                            Ports.free().getAuthority(),
                            bootstrap,
                            store.url(),
                            store.user(),
                            store.password(),
                            servers.folder().resolve("data")));
        } catch (IOException e) {
            throw new CannotMeasure("the policy cannot be written: " + e.getMessage(), e);
        }
        return Jvm.start(
                "worker",
                servers.folder(),
                "1g",
                program.resolve("*").toString(),
                List.of("dev.understudy.standalone.Main", "worker", "--policy", policy.toString()));
    }

    private static Look await(Server worker, Store store, long records) {
        Instant end = Instant.now().plus(LONGEST);
        while (true) {
            Look look = Look.at(worker, store);
            if (look.records() >= records) return look;
            if (!worker.isAlive() || Instant.now().isAfter(end)) {
                throw new CannotMeasure("the worker is at %d of %d records; it said:%n%s"
                        .formatted(look.records(), records, worker.lastLines()));
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static long size(Path folder, String topic) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".log"))
                    .filter(file -> file.toString().contains(topic))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How far things are at one moment. */
    private record Look(long records, long nanos, double worker, double store, Map<String, Long> rows, long bytes) {

        static Look at(Server worker, Store store) {
            long records = store.recorded();
            return new Look(
                    records,
                    System.nanoTime(),
                    worker.cpuSeconds(),
                    store.cpuSeconds(),
                    store.rowsWritten(),
                    store.size());
        }

        WorkerFigures since(Look before, long recordBytes, double topicBytes) {
            return new WorkerFigures(
                    records - before.records,
                    (nanos - before.nanos) / 1e9,
                    worker - before.worker,
                    store - before.store,
                    written(before),
                    bytes - before.bytes,
                    recordBytes,
                    topicBytes);
        }

        private Map<String, Long> written(Look before) {
            Map<String, Long> written = new TreeMap<>();
            rows.forEach((table, count) -> written.put(table, count - before.rows.getOrDefault(table, 0L)));
            return written;
        }
    }
}
