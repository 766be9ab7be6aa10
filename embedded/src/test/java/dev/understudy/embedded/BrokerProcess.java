package dev.understudy.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real broker in a process of its own, to be killed and frozen; it keeps its port and its records across lives. As a broker
 * alone, it ends where its disk fails.
 */
public final class BrokerProcess implements AutoCloseable {
    private static final String TAKING = "taking records at ";
    private static final String HEAP = "384m";

    private final ChildJvm process;
    private final String bootstrap;

    private BrokerProcess(ChildJvm process, String bootstrap) {
        this.process = process;
        this.bootstrap = bootstrap;
    }

    /** What runs in the process: the file of its settings, and its address. It ends with whoever started it. */
    public static void main(String[] arguments) throws IOException {
        var settings = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(arguments[0]))) {
            settings.load(file);
        }
        var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        System.err.println(TAKING + arguments[1]);
        System.in.transferTo(OutputStream.nullOutputStream());
        Runtime.getRuntime().halt(0);
    }

    /** Returns when the broker takes clients. */
    public static BrokerProcess start(Path directory) throws IOException {
        return start(directory, Map.of());
    }

    /** @param others settings on top of those of the embedded broker */
    public static BrokerProcess start(Path directory, Map<String, String> others) throws IOException {
        return start(directory, others, List.of());
    }

    /** @param format further options of the formatting of its directory */
    public static BrokerProcess start(Path directory, Map<String, String> others, List<String> format)
            throws IOException {
        Files.createDirectories(directory);
        int port = LoopbackPort.remembered(directory.resolve("port"));
        Properties settings = BrokerSettings.of(directory.resolve("logs"), port, LoopbackPort.free());
        settings.putAll(others);
        return start(directory, settings, format, Uuid.randomUuid().toString());
    }

    /** Formats where there is nothing yet, and starts; the address is that of the first listener. */
    static BrokerProcess start(Path directory, Properties settings, List<String> format, String cluster)
            throws IOException {
        Path file = directory.resolve("server.properties");
        try (Writer out = Files.newBufferedWriter(file)) {
            settings.store(out, null);
        }
        format(Path.of(settings.getProperty("log.dirs")), file, format, cluster);
        String bootstrap = settings.getProperty("listeners")
                .replaceFirst("^[A-Z_]+://", "")
                .replaceFirst(",.*", "");
        ChildJvm process = ChildJvm.start(HEAP, BrokerProcess.class, file.toString(), bootstrap);
        process.await(TAKING);
        return new BrokerProcess(process, bootstrap);
    }

    private static void format(Path logs, Path file, List<String> options, String cluster) throws IOException {
        if (Files.exists(logs.resolve("meta.properties"))) return;
        List<String> command = new ArrayList<>(
                List.of("format", "--ignore-formatted", "--cluster-id", cluster, "--config", file.toString()));
        command.addAll(options);
        var said = new ByteArrayOutputStream();
        int code = StorageTool.execute(
                command.toArray(String[]::new), new PrintStream(said, true, StandardCharsets.UTF_8));
        if (code != 0) throw new IOException(said.toString(StandardCharsets.UTF_8));
    }

    public String bootstrap() {
        return bootstrap;
    }

    /** SIGSTOP: connections stand and are even taken, and nobody is at home. */
    public void freeze() {
        process.freeze();
    }

    /** SIGCONT. */
    public void thaw() {
        process.thaw();
    }

    /** kill -9. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        kill();
    }
}
