package dev.understudy.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker in this JVM: one KRaft node on loopback. Its records, its cluster id and, where it is still free, its
 * port stay with the directory, also across a kill -9.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    /** The layout of the directory that this build reads and writes. */
    private static final String LAYOUT = "kafka-kraft-1";

    private static final int ATTEMPTS = 3;
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(20);

    private final DirectoryLock lock;
    private final KafkaRaftServer server;
    private final String bootstrap;

    private EmbeddedBroker(DirectoryLock lock, KafkaRaftServer server, String bootstrap) {
        this.lock = lock;
        this.server = server;
        this.bootstrap = bootstrap;
    }

    /**
     * Starts the broker and returns when it takes clients.
     *
     * @param directory for this broker alone; made where it is not there yet
     * @throws EmbeddedCannotStart with one sentence for the user
     */
    public static EmbeddedBroker start(Path directory) {
        keepTheJvmAlive();
        var lock = DirectoryLock.take(directory);
        try {
            checkLayout(directory);
            return startOnAFreePort(lock, directory.toAbsolutePath());
        } catch (IOException | KafkaException failure) {
            lock.close();
            throw new EmbeddedCannotStart(
                    "The embedded Kafka broker cannot start in " + directory + ": " + failure.getMessage(), failure);
        } catch (EmbeddedCannotStart failure) {
            lock.close();
            throw failure;
        }
    }

    /**
     * Where a broker started on the directory will be heard, for those who must know it before it starts.
     *
     * @throws EmbeddedCannotStart where the directory cannot be written
     */
    public static String bootstrapOf(Path directory) {
        try {
            Files.createDirectories(directory);
            return address(LoopbackPort.remembered(directory.resolve("port")));
        } catch (IOException failure) {
            throw new EmbeddedCannotStart("The directory " + directory + " cannot be used: " + failure, failure);
        }
    }

    /** Host and port for {@code bootstrap.servers}. */
    public String bootstrap() {
        return bootstrap;
    }

    /** Returns after a bounded time, also where the broker gave up and cannot end in order. */
    @Override
    public void close() {
        Thread stopping = Thread.ofPlatform().name("stop-kafka").daemon().start(() -> {
            server.shutdown();
            server.awaitShutdown();
        });
        try {
            if (!stopping.join(CLOSE_LIMIT)) {
                LOG.warn(
                        "The embedded Kafka broker did not end within {} s; what it acknowledged stays",
                        CLOSE_LIMIT.toSeconds());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        lock.close();
    }

    private static String address(int port) {
        return LoopbackPort.HOST + ":" + port;
    }

    /** Kafka halts its process on a full disk; here the process also serves users, so it may only say so. */
    private static void keepTheJvmAlive() {
        Exit.Procedure refuse =
                (status, message) -> LOG.error("The embedded Kafka broker gave up ({}): {}", status, message);
        Exit.setHaltProcedure(refuse);
        Exit.setExitProcedure(refuse);
    }

    private static void checkLayout(Path directory) throws IOException {
        Path marker = directory.resolve("layout");
        if (Files.exists(marker)) {
            String found = Files.readString(marker).strip();
            if (found.equals(LAYOUT)) return;
            throw new EmbeddedCannotStart("The directory " + directory + " holds Kafka data of another version ("
                    + found + "; this build reads " + LAYOUT + ").");
        }
        if (Files.exists(directory.resolve("logs"))) {
            throw new EmbeddedCannotStart(
                    "The directory " + directory + " holds Kafka data that this build did not write.");
        }
        Files.writeString(marker, LAYOUT + "\n");
    }

    private static EmbeddedBroker startOnAFreePort(DirectoryLock lock, Path directory) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = LoopbackPort.remembered(directory.resolve("port"));
            Properties settings = BrokerSettings.of(directory.resolve("logs"), port, LoopbackPort.free());
            format(directory, settings);
            var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
            try {
                server.startup();
                return new EmbeddedBroker(lock, server, address(port));
            } catch (KafkaException failure) {
                server.shutdown();
                if (attempt == ATTEMPTS || LoopbackPort.isFree(port)) throw failure;
                LOG.debug("Port {} was taken between the look and the bind", port, failure);
            }
        }
    }

    /** Writes the cluster's identity once. An interrupted format is done again: no record can have been written before. */
    private static void format(Path directory, Properties settings) throws IOException {
        if (Files.exists(directory.resolve("logs").resolve("meta.properties"))) return;
        Path id = directory.resolve("cluster-id");
        if (!Files.exists(id)) Files.writeString(id, Uuid.randomUuid() + "\n");
        Path file = directory.resolve("format.properties");
        try (var out = Files.newBufferedWriter(file)) {
            settings.store(out, null);
        }
        var said = new ByteArrayOutputStream();
        int code = StorageTool.execute(
                new String[] {
                    "format",
                    "--ignore-formatted",
                    "--cluster-id",
                    Files.readString(id).strip(),
                    "--config",
                    file.toString()
                },
                new PrintStream(said, true, StandardCharsets.UTF_8));
        Files.delete(file);
        if (code != 0)
            throw new IOException(said.toString(StandardCharsets.UTF_8).strip());
    }
}
