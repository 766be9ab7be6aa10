package dev.understudy.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.evidence.endpoint.Counts;
import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.ledger.LedgerReport;
import dev.understudy.exchange.wire.LedgerReportCodec;
import dev.understudy.exchange.wire.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

class DiffWorkerIT extends WithSurroundings {
    @Test
    void countsEveryExchangeOnceHoweverOftenItIsRestartedAndCutOff() throws Exception {
        var worker = DiffWorker.start(surroundings.policy());
        for (int round = 1; round <= 5; round++) {
            publish(100);
            long some = 400L * round - 300;
            await().atMost(PATIENCE).until(() -> Surroundings.counts(evidence).compared() >= some);
            surroundings.cutConnections();
            publish(33);
            worker.close();
            publish(67);
            worker = DiffWorker.start(surroundings.policy());
        }

        await().atMost(PATIENCE).until(() -> Surroundings.counts(evidence).compared() >= 4_000);
        worker.close();
        assertThat(Surroundings.counts(evidence)).isEqualTo(new Counts(1_000, 1_000, 1_000, 1_000, 0));
    }

    @Test
    void countsEveryExchangeOnceWhileWorkersComeAndGo() throws Exception {
        var first = DiffWorker.start(surroundings.policy());
        publish(100);
        await().atMost(PATIENCE).until(() -> Surroundings.counts(evidence).compared() >= 40);
        var second = DiffWorker.start(surroundings.policy());
        publish(100);
        awaitReady(second);
        publish(100);
        first.close();
        publish(100);

        await().atMost(PATIENCE).until(() -> Surroundings.counts(evidence).compared() >= 1_600);
        second.close();
        assertThat(Surroundings.counts(evidence)).isEqualTo(new Counts(400, 400, 400, 400, 0));
    }

    @Test
    void goesOnWhereTheLogBeginsWhenRetentionWasFaster() throws Exception {
        DiffWorker.start(surroundings.policy()).close();
        publish(100);
        long deleted = surroundings.deleteHalfOfEachPartition();
        publish(10);

        var worker = DiffWorker.start(surroundings.policy());

        await().atMost(PATIENCE).until(() -> Surroundings.counts(evidence).compared() >= 440 - deleted);
        worker.close();
        assertThat(deleted).isPositive();
        assertThat(Surroundings.counts(evidence).compared()).isEqualTo(440 - deleted);
    }

    @Test
    void keepsWhatNobodyCanReadAndGoesOn() throws Exception {
        var worker = DiffWorker.start(surroundings.policy());
        for (int i = 0; i < 20; i++) surroundings.publish(new byte[] {(byte) i, 1, 2});
        publish(10);

        await().atMost(PATIENCE).until(() -> Surroundings.counts(evidence).compared() >= 40);
        worker.close();

        List<ConsumerRecord<byte[], byte[]>> letters = deadLetters(20);
        assertThat(letters).hasSizeGreaterThanOrEqualTo(20);
        assertThat(letters)
                .extracting(letter -> header(letter, "understudy-source"))
                .allMatch(source -> source.matches("understudy\\.exchanges-\\d@\\d+"))
                .doesNotHaveDuplicates();
        assertThat(evidence.ledger().account().total().deadLettered()).isEqualTo(20);
    }

    @Test
    void bringsTheProxiesAccountsIntoTheLedger() throws Exception {
        var row = new LedgerReport.Row(
                new Endpoint("GET", "/orders/{id}"),
                Map.of(LedgerCounter.SEEN, 5L, LedgerCounter.PUBLISHED, 4L, LedgerCounter.NOT_SAMPLED, 1L));
        var report = new LedgerReport(
                ExchangeFixture.ORIGIN, 1, Instant.EPOCH, Instant.EPOCH, false, Map.of(), List.of(row));

        var worker = DiffWorker.start(surroundings.policy());
        awaitReady(worker);
        surroundings.publishLedger(new byte[] {1, 2, 3});
        surroundings.publishLedger(LedgerReportCodec.encode(report));
        publish(1);

        await().atMost(PATIENCE)
                .until(() -> evidence.ledger().account().total().seen() == 5
                        && evidence.ledger().account().total().compared() == 4);
        assertThat(evidence.ledger().account().total().balanced()).isTrue();
        worker.close();
    }

    @Test
    void saysWhatItDoesOnItsAdminPort() throws Exception {
        var worker = DiffWorker.start(surroundings.policy());
        publish(3);

        await().atMost(PATIENCE).until(() -> Surroundings.counts(evidence).compared() == 12);
        awaitReady(worker);
        assertThat(get(worker, "/health/live").statusCode()).isEqualTo(200);
        assertThat(get(worker, "/metrics").body())
                .contains("understudy_worker_judged_total{verdict=\"mismatch\"} 3.0")
                .contains("understudy_worker_lag_records 0.0");
        worker.close();
    }

    /** So many of each: a match, one by a formatting rule, a mismatch, a candidate that failed. */
    private void publish(int ofEach) throws Exception {
        for (int i = 0; i < ofEach; i++) {
            surroundings.publish(ExchangeFixture.matching());
            surroundings.publish(ExchangeFixture.formatted());
            surroundings.publish(ExchangeFixture.mismatching());
            surroundings.publish(ExchangeFixture.candidateFailed());
        }
        surroundings.flush();
    }

    private static void awaitReady(DiffWorker worker) {
        await().atMost(PATIENCE).until(() -> get(worker, "/health/ready").statusCode() == 200);
    }

    private static HttpResponse<String> get(DiffWorker worker, String path) throws IOException, InterruptedException {
        var address = worker.adminAddress();
        var request = HttpRequest.newBuilder(
                        URI.create("http://" + address.getHostString() + ":" + address.getPort() + path))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> deadLetters(int atLeast) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", (Object) surroundings.bootstrap()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partition = new TopicPartition(Topics.DEAD, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var letters = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
                return letters.size() >= atLeast;
            });
            return letters;
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
