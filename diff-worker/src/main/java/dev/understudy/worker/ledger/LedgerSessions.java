package dev.understudy.worker.ledger;

import dev.understudy.exchange.wire.Topics;
import dev.understudy.worker.admin.Reporting;
import dev.understudy.worker.consume.Connections;
import dev.understudy.worker.consume.KafkaClients;
import dev.understudy.worker.consume.KafkaWatch;
import dev.understudy.worker.consume.TopicSetup;
import dev.understudy.worker.loop.Session;
import dev.understudy.worker.record.EvidenceLog;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/** Opens sessions on the ledger topic. */
public record LedgerSessions(KafkaClients clients, EvidenceLog evidence, Reporting reporting)
        implements Supplier<Session> {

    @Override
    public Session get() {
        var connections = new Connections();
        boolean open = false;
        try {
            Admin admin = connections.keep(clients.admin());
            TopicSetup.ensure(admin);
            var consumer = connections.keep(clients.readerFromTheStart());
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.LEDGER).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var reading = new LedgerSession.Reading(
                    consumer, new KafkaWatch(() -> admin.describeCluster().clusterId(), System::nanoTime), connections);
            var session = new LedgerSession(reading, evidence, reporting);
            open = true;
            return session;
        } finally {
            if (!open) connections.close();
        }
    }
}
