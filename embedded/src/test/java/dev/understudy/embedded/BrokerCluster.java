package dev.understudy.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;

/** Three brokers that are one cluster, each in a process of its own; what it acknowledges, two of them have. */
public final class BrokerCluster implements AutoCloseable {
    private static final int SIZE = 3;
    private static final List<String> REPLICATED = List.of(
            "default.replication.factor",
            "offsets.topic.replication.factor",
            "transaction.state.log.replication.factor",
            "share.coordinator.state.topic.replication.factor");

    private final String id = Uuid.randomUuid().toString();
    private final Path directory;
    private final List<Properties> settings = new ArrayList<>();
    private final List<BrokerProcess> brokers = new ArrayList<>();

    private BrokerCluster(Path directory) {
        this.directory = directory;
    }

    /** Returns when all of them take clients. */
    public static BrokerCluster start(Path directory) throws IOException {
        var cluster = new BrokerCluster(directory);
        cluster.settle();
        // none of them begins alone: a majority must agree first, so each has a thread to wait on
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<BrokerProcess>> starting = new ArrayList<>();
            for (int number = 0; number < SIZE; number++) {
                int node = number;
                starting.add(CompletableFuture.supplyAsync(() -> cluster.process(node), threads));
            }
            for (CompletableFuture<BrokerProcess> each : starting) cluster.brokers.add(each.join());
        }
        return cluster;
    }

    private void settle() throws IOException {
        List<Integer> controllers = new ArrayList<>();
        for (int node = 0; node < SIZE; node++) {
            Files.createDirectories(home(node));
            controllers.add(LoopbackPort.remembered(home(node).resolve("controller-port")));
        }
        String voters = "";
        for (int node = 0; node < SIZE; node++) {
            voters += (node == 0 ? "" : ",") + (node + 1) + "@" + LoopbackPort.HOST + ":" + controllers.get(node);
        }
        for (int node = 0; node < SIZE; node++) {
            int port = LoopbackPort.remembered(home(node).resolve("port"));
            Properties one = BrokerSettings.of(home(node).resolve("logs"), port, controllers.get(node));
            one.setProperty("node.id", Integer.toString(node + 1));
            one.setProperty("controller.quorum.voters", voters);
            REPLICATED.forEach(name -> one.setProperty(name, Integer.toString(SIZE)));
            one.setProperty("min.insync.replicas", "2");
            one.setProperty("group.min.session.timeout.ms", "500");
            settings.add(one);
        }
    }

    private Path home(int node) {
        return directory.resolve("broker-" + node);
    }

    private BrokerProcess process(int node) {
        try {
            return BrokerProcess.start(home(node), settings.get(node), List.of(), id);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The addresses of all of them. */
    public String bootstrap() {
        return brokers.stream().map(BrokerProcess::bootstrap).collect(Collectors.joining(","));
    }

    /** kill -9 of one, from 0. */
    public void kill(int node) {
        brokers.get(node).kill();
    }

    public void startAgain(int node) {
        brokers.set(node, process(node));
    }

    @Override
    public void close() {
        brokers.forEach(BrokerProcess::close);
    }
}
