package dev.understudy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Drives {@code initdb} and {@code pg_ctl} on one directory. */
final class PostgresServer {
    /** What zonky's wrapper switches off is what makes a committed row survive; nobody but loopback is listened to. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", LoopbackPort.HOST),
            Map.entry("unix_socket_directories", "''"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("jit", "off"),
            Map.entry("log_checkpoints", "off"));

    private final Path binaries;
    private final Unprivileged unprivileged;
    private final Path directory;

    PostgresServer(Path binaries, Unprivileged unprivileged, Path directory) {
        this.binaries = binaries;
        this.unprivileged = unprivileged;
        this.directory = directory;
    }

    Path data() {
        return directory.resolve("data");
    }

    /** Makes the cluster where there is none, in one step: a half-made one is thrown away. */
    void initialise(String user, Path passwordFile) throws IOException {
        if (Files.exists(data())) return;
        Path unfinished = directory.resolve("data.unfinished");
        Directories.delete(unfinished);
        run(List.of(
                program("initdb"),
                "-D",
                unfinished.toString(),
                "-U",
                user,
                "--pwfile=" + passwordFile,
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C"));
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Returns when the server takes connections. */
    void start(int port) throws IOException {
        run(List.of(
                program("pg_ctl"),
                "start",
                "-w",
                "-t",
                "60",
                "-D",
                data().toString(),
                "-l",
                log().toString(),
                "-o",
                options(port)));
    }

    /** Ends the server, if one runs on the directory, with all its work on disk; connections are cut. */
    void stop() throws IOException {
        var pid = PostmasterPid.read(data());
        if (pid.isEmpty()) return;
        if (!pid.get().isAlive()) {
            // a number that now belongs to another process would keep PostgreSQL from starting
            Files.deleteIfExists(data().resolve(PostmasterPid.FILE));
            return;
        }
        run(List.of(program("pg_ctl"), "stop", "-w", "-t", "60", "-m", "fast", "-D", data().toString()));
    }

    Path log() {
        return directory.resolve("server.log");
    }

    private static String options(int port) {
        var options = new ArrayList<String>();
        options.add("-p " + port);
        SETTINGS.forEach((name, value) -> options.add("-c " + name + "=" + value));
        return String.join(" ", options);
    }

    private String program(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }

    private void run(List<String> program) throws IOException {
        switch (Programs.run(unprivileged.command(program))) {
            case Programs.Ended(int code, String said) when code == 0 -> {}
            case Programs.Ended(int code, String said) ->
                throw new IOException(Path.of(program.getFirst()).getFileName() + " ended with " + code + ": " + said);
            case Programs.NotFound() -> throw new IOException("cannot run " + program.getFirst());
        }
    }
}
