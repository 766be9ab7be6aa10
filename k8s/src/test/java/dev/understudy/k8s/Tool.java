package dev.understudy.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program of the machine, such as kubectl, run to its end within a bound of time. */
public final class Tool {
    private static final Duration BOUND = Duration.ofMinutes(1);

    private Tool() {}

    /** What it printed and how it ended. */
    public record Ended(int exit, String output, String errors) {}

    /** Empty when there is no such program. */
    public static Optional<Ended> run(String... command) throws InterruptedException {
        return run(BOUND, command);
    }

    /** @param bound for what takes its time */
    public static Optional<Ended> run(Duration bound, String... command) throws InterruptedException {
        Path output = temporary("out");
        Path errors = temporary("err");
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            if (!process.waitFor(bound.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " did not end within " + bound);
            }
            return Optional.of(new Ended(process.exitValue(), Files.readString(output), Files.readString(errors)));
        } catch (IOException absent) {
            return Optional.empty();
        } finally {
            delete(output);
            delete(errors);
        }
    }

    private static Path temporary(String suffix) {
        try {
            return Files.createTempFile("tool", suffix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
