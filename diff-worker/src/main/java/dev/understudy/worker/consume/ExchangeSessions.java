package dev.understudy.worker.consume;

import dev.understudy.worker.admin.Reporting;
import dev.understudy.worker.loop.Session;
import dev.understudy.worker.record.DeadLetters;
import dev.understudy.worker.record.PartitionRecorder;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;

/** Opens sessions on the exchanges: topics made or verified, clients of their own. */
public record ExchangeSessions(
        KafkaClients clients, String group, Function<DeadLetters, PartitionRecorder> recorders, Reporting reporting)
        implements Supplier<Session> {

    @Override
    public Session get() {
        var connections = new Connections();
        boolean open = false;
        try {
            Admin admin = connections.keep(clients.admin());
            TopicSetup.ensure(admin);
            var reading = new ExchangeSession.Reading(
                    connections.keep(clients.groupConsumer(group, admin)),
                    new KafkaPartitionIdentities(admin),
                    new KafkaWatch(() -> admin.describeCluster().clusterId(), System::nanoTime),
                    System::nanoTime,
                    connections);
            var letters = new KafkaDeadLetters(connections.keep(clients.producer()));
            var session = new ExchangeSession(reading, recorders.apply(letters), reporting);
            open = true;
            return session;
        } finally {
            if (!open) connections.close();
        }
    }
}
