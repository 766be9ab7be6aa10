package dev.understudy.embedded;

import java.nio.file.Path;
import java.util.Properties;

/** The settings of one KRaft node that is broker and controller at once, and the only one of its cluster. */
final class BrokerSettings {
    private BrokerSettings() {}

    static Properties of(Path logs, int port, int controllerPort) {
        var settings = new Properties();
        String address = LoopbackPort.HOST + ":" + port;
        String controller = LoopbackPort.HOST + ":" + controllerPort;
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@" + controller);
        settings.setProperty("listeners", "CLIENT://" + address + ",CONTROLLER://" + controller);
        settings.setProperty("advertised.listeners", "CLIENT://" + address);
        settings.setProperty("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("inter.broker.listener.name", "CLIENT");
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("log.dirs", logs.toString());
        settings.setProperty("auto.create.topics.enable", "false");
        aloneInItsCluster(settings);
        durable(settings);
        small(settings);
        return settings;
    }

    private static void aloneInItsCluster(Properties settings) {
        settings.setProperty("default.replication.factor", "1");
        settings.setProperty("min.insync.replicas", "1");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("controller.quorum.election.timeout.ms", "200");
        settings.setProperty("controller.quorum.election.backoff.max.ms", "100");
        // after a kill the new life registers only when the old one's session has lapsed
        settings.setProperty("broker.session.timeout.ms", "2000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
    }

    /** An acknowledged record survives the JVM at once (page cache), and the machine after a second. */
    private static void durable(Properties settings) {
        settings.setProperty("log.flush.interval.ms", "1000");
        settings.setProperty("log.flush.scheduler.interval.ms", "1000");
        settings.setProperty("log.flush.offset.checkpoint.interval.ms", "5000");
        settings.setProperty("unclean.leader.election.enable", "false");
    }

    /** One user's laptop, not a data centre: few threads, few partitions, little memory. */
    private static void small(Properties settings) {
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("background.threads", "2");
        settings.setProperty("num.recovery.threads.per.data.dir", "1");
        settings.setProperty("offsets.topic.num.partitions", "1");
        settings.setProperty("transaction.state.log.num.partitions", "1");
        settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
        settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
        settings.setProperty("log.segment.bytes", Integer.toString(128 << 20));
        settings.setProperty("metadata.max.idle.interval.ms", "5000");
    }
}
