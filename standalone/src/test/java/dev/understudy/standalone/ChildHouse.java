package dev.understudy.standalone;

import dev.understudy.standalone.data.Addresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The program in a JVM of its own, as a user starts it. */
final class ChildHouse implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Process process;
    private final Path output;
    private final Path errors;

    private ChildHouse(Process process, Path output, Path errors) {
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    static ChildHouse start(Path logs, String... arguments) throws IOException {
        Files.createDirectories(logs);
        Path output = Files.createTempFile(logs, "child", ".out");
        Path errors = Files.createTempFile(logs, "child", ".err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        return new ChildHouse(process, output, errors);
    }

    /** Where its roles are, once all of them run. */
    Addresses addresses(Path data) {
        return Awaitility.await()
                .atMost(LIMIT)
                .until(
                        () -> announcedIn(data),
                        found -> found.filter(this::areMine).isPresent())
                .orElseThrow();
    }

    private boolean areMine(Addresses addresses) {
        return addresses.pid() == process.pid();
    }

    private Optional<Addresses> announcedIn(Path data) {
        if (process.isAlive()) return Addresses.of(data);
        throw new AssertionError("ended with " + process.exitValue() + ": " + errors());
    }

    /** Its exit code. */
    int end() throws InterruptedException {
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) throw new AssertionError("still runs: " + errors());
        return process.exitValue();
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** SIGTERM. */
    int stop() throws InterruptedException {
        process.destroy();
        return end();
    }

    String output() {
        return read(output);
    }

    String errors() {
        return read(errors);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            return failure.toString();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
