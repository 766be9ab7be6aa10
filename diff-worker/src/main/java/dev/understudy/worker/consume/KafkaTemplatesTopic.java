package dev.understudy.worker.consume;

import dev.understudy.exchange.control.Order;
import dev.understudy.exchange.wire.OrderCodec;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.worker.inventory.TemplatesTopic;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Tells proxies of the table by the control topic; of two records the newer table counts, in whatever order they come. */
public final class KafkaTemplatesTopic implements TemplatesTopic {
    private final KafkaClients clients;

    public KafkaTemplatesTopic(KafkaClients clients) {
        this.clients = clients;
    }

    @Override
    public void tell(Order.Templates table) {
        try (Admin admin = clients.admin();
                Producer<byte[], byte[]> producer = clients.producer()) {
            TopicSetup.ensure(admin);
            byte[] key = table.key().getBytes(StandardCharsets.UTF_8);
            KafkaAway.await(
                    "take the table of templates",
                    producer.send(new ProducerRecord<>(Topics.CONTROL, 0, key, OrderCodec.encode(table))));
        }
    }
}
