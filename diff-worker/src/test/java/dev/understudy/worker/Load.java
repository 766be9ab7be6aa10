package dev.understudy.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.evidence.ledger.LedgerAccount;
import dev.understudy.evidence.ledger.Terms;
import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.ledger.LedgerReport;
import dev.understudy.exchange.wire.ExchangeCodec;
import dev.understudy.exchange.wire.LedgerReportCodec;
import dev.understudy.exchange.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What two proxies publish, of several endpoints and verdicts, until it is ended: never far ahead of what is counted, so that
 * it lasts as long as the test on any machine. Knows to the last exchange what the evidence must say in the end.
 */
final class Load implements AutoCloseable {
    private static final int AHEAD = 1_500;
    private static final int PIECE = 100;
    private static final long BREATH_NANOS = 5_000_000;

    private final Ground ground;
    private final String name;
    private final int endpoints;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<String, Long> byEndpoint = new TreeMap<>();
    private final Map<Origin, Map<Endpoint, Long>> byOrigin = new TreeMap<>(Comparator.comparing(Origin::proxy));
    private final List<Future<?>> sent = new ArrayList<>();
    private final Thread thread;
    private volatile boolean ended;
    private volatile long published;

    private Load(Ground ground, String name, int endpoints) {
        this.ground = ground;
        this.name = name;
        this.endpoints = endpoints;
        this.producer = new KafkaProducer<>(settings(ground), new ByteArraySerializer(), new ByteArraySerializer());
        this.thread = Thread.ofPlatform().name("load-" + name).unstarted(this::run);
    }

    /** As the proxy's: what was handed over is in the topic once, whatever the broker goes through. */
    private static Map<String, Object> settings(Ground ground) {
        return Map.of(
                "bootstrap.servers",
                ground.broker().bootstrap(),
                "acks",
                "all",
                "linger.ms",
                5,
                "max.block.ms",
                Ground.PATIENCE.toMillis(),
                "request.timeout.ms",
                3_000,
                "metadata.max.age.ms",
                1_000,
                "delivery.timeout.ms",
                (int) Ground.PATIENCE.toMillis(),
                "max.in.flight.requests.per.connection",
                1);
    }

    static Load start(Ground ground, String name) {
        return start(ground, name, 3);
    }

    static Load start(Ground ground, String name, int endpoints) {
        var load = new Load(ground, name, endpoints);
        load.thread.start();
        return load;
    }

    /** So many and no more; returns when they are acknowledged. */
    static Load of(Ground ground, String name, int records) throws InterruptedException, ExecutionException {
        var load = new Load(ground, name, 3);
        for (int i = 0; i < records; i++) load.publish(i);
        load.end();
        return load;
    }

    /** More of the same; returns when they are acknowledged. */
    void more(int records) throws InterruptedException, ExecutionException {
        for (int i = 0; i < records; i++) publish(published);
        end();
    }

    private void run() {
        long before = counted(0);
        long counted = before;
        while (!ended) {
            if (published - (counted - before) < AHEAD) {
                for (int i = 0; i < PIECE; i++) publish(published);
            } else {
                LockSupport.parkNanos(BREATH_NANOS);
            }
            counted = counted(counted);
        }
    }

    /** Where the store cannot be asked, as it was before. */
    private long counted(long before) {
        try {
            return ground.counted();
        } catch (SQLException away) {
            return before;
        }
    }

    private void publish(long number) {
        Exchange some = switch ((int) (number % 3)) {
            case 0 -> ExchangeFixture.matching();
            case 1 -> ExchangeFixture.mismatching();
            default -> ExchangeFixture.candidateFailed();
        };
        var origin = new Origin(name + "-proxy-" + number % 2, 1);
        var endpoint = new Endpoint("GET", "/" + name + "/" + number % endpoints);
        var exchange = new Exchange(
                some.id(),
                origin,
                Instant.now(),
                endpoint,
                some.route(),
                some.mapping(),
                some.servedBy(),
                some.client(),
                some.request(),
                some.legs());
        var record = new ProducerRecord<byte[], byte[]>(Topics.EXCHANGES, ExchangeCodec.encode(exchange));
        header(record, "understudy-proxy", origin.proxy());
        header(record, "understudy-epoch", Long.toString(origin.epoch()));
        header(record, "understudy-endpoint", endpoint.name());
        sent.add(producer.send(record));
        byEndpoint.merge(endpoint.template(), 1L, Long::sum);
        byOrigin.computeIfAbsent(origin, key -> new HashMap<>()).merge(endpoint, 1L, Long::sum);
        published = number + 1;
    }

    private static void header(ProducerRecord<byte[], byte[]> message, String header, String value) {
        message.headers().add(header, value.getBytes(StandardCharsets.UTF_8));
    }

    /** How many were handed over so far. */
    long published() {
        return published;
    }

    /** Returns when nothing more comes and all is acknowledged. */
    long end() throws InterruptedException, ExecutionException {
        ended = true;
        thread.join();
        for (Future<?> acknowledgement : sent) acknowledgement.get();
        return published;
    }

    /** All of it is counted, each once: by endpoint, by proxy, and in the ledger once the proxies' lives are over. */
    void assertCountedExactly() throws InterruptedException, ExecutionException, SQLException {
        end();
        awaitArrived(published);
        endLives();
        Terms terms = awaitRead();
        assertThat(ground.byEndpoint("/" + name + "/")).isEqualTo(byEndpoint);
        assertThat(arrived()).isEqualTo(published);
        assertThat(terms.seen()).isEqualTo(published);
        assertThat(terms.compared()).isEqualTo(published);
        assertThat(terms.lost()).isEmpty();
        assertThat(terms.balanced()).isTrue();
    }

    void awaitArrived(long records) {
        await().atMost(Ground.PATIENCE).ignoreException(SQLException.class).until(() -> arrived() >= records);
    }

    private long arrived() throws SQLException {
        return ground.byProxy(name + "-proxy-").values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Each proxy says what it has counted, and that it is gone. */
    void endLives() throws InterruptedException, ExecutionException {
        endLives(ground.ends(), ground.topicId());
    }

    /** @param ends of the topic of that id, behind which they have written nothing */
    void endLives(Map<Integer, Long> ends, String topicId) throws InterruptedException, ExecutionException {
        for (Map.Entry<Origin, Map<Endpoint, Long>> life : byOrigin.entrySet()) {
            List<LedgerReport.Row> rows = life.getValue().entrySet().stream()
                    .map(each -> new LedgerReport.Row(
                            each.getKey(),
                            Map.of(LedgerCounter.SEEN, each.getValue(), LedgerCounter.PUBLISHED, each.getValue())))
                    .toList();
            var report = new LedgerReport(life.getKey(), 1, Instant.now(), Instant.now(), true, ends, rows)
                    .withTopic(topicId);
            byte[] key = life.getKey().proxy().getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(Topics.LEDGER, key, LedgerReportCodec.encode(report)))
                    .get();
        }
    }

    /** What the ledger says of the proxies together, once all that they wrote is read. */
    Terms awaitRead() {
        try (var evidence = ground.evidence()) {
            List<LedgerAccount.OfEpoch> read = await().atMost(Ground.PATIENCE)
                    .until(
                            () -> lives(evidence.ledger().account()),
                            lives -> lives.size() == byOrigin.size()
                                    && lives.stream()
                                            .allMatch(each -> each.life().drained()));
            return read.stream().map(LedgerAccount.OfEpoch::terms).reduce(Terms.NONE, Terms::and);
        }
    }

    private List<LedgerAccount.OfEpoch> lives(LedgerAccount account) {
        return account.epochs().stream()
                .filter(epoch -> epoch.life().proxy().startsWith(name + "-proxy-"))
                .toList();
    }

    @Override
    public void close() {
        ended = true;
        producer.close(Duration.ZERO);
    }
}
