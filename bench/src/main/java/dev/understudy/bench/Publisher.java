package dev.understudy.bench;

import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.wire.ExchangeCodec;
import dev.understudy.exchange.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Publishes as the proxy does: no key, zstd, the sender's headers. */
record Publisher(String bootstrap) {
    private static final int MOST_UNDER_WAY = 10_000;

    /** Returns when all of it is acknowledged. */
    void publish(Traffic traffic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrap,
                "compression.type",
                "zstd",
                "linger.ms",
                20,
                "batch.size",
                256 * 1024,
                "max.request.size",
                1024 * 1024);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            Queue<Future<?>> sent = new ArrayDeque<>();
            for (int i = 0; i < traffic.records(); i++) {
                sent.add(producer.send(record(traffic.exchange(i))));
                if (sent.size() > MOST_UNDER_WAY) sent.remove().get();
            }
            for (Future<?> each : sent) each.get();
        } catch (ExecutionException e) {
            throw new CannotMeasure("Kafka does not take the exchanges: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("interrupted while publishing", e);
        }
    }

    private static ProducerRecord<byte[], byte[]> record(Exchange exchange) {
        var record = new ProducerRecord<byte[], byte[]>(Topics.EXCHANGES, ExchangeCodec.encode(exchange));
        header(record, "understudy-proxy", exchange.origin().proxy());
        header(record, "understudy-epoch", Long.toString(exchange.origin().epoch()));
        header(record, "understudy-endpoint", exchange.endpoint().name());
        return record;
    }

    private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
