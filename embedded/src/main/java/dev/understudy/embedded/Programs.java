package dev.understudy.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs short-lived programs to their end. */
final class Programs {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Programs() {}

    /** How a program ended. */
    sealed interface Outcome permits Ended, NotFound {}

    /** @param said both its outputs */
    record Ended(int code, String said) implements Outcome {}

    /** There is no such program here. */
    record NotFound() implements Outcome {}

    /** Its output goes to a file: a daemon that it leaves behind may keep a pipe open for ever. */
    static Outcome run(List<String> command) throws IOException {
        Path output = Files.createTempFile("understudy", ".out");
        try {
            Process process;
            try {
                process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
            } catch (IOException notFound) {
                return new NotFound();
            }
            process.getOutputStream().close();
            int code = await(process);
            return new Ended(
                    code, Files.readString(output, StandardCharsets.ISO_8859_1).strip());
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static int await(Process process) throws IOException {
        try {
            if (process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) return process.exitValue();
            process.destroyForcibly();
            throw new IOException("a program did not end within " + LIMIT.toSeconds() + " s: " + process.info());
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a program ran", interrupted);
        }
    }
}
