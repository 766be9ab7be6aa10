package dev.understudy.proxy.sessions;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code bookstall.py}, as v1 or v2, in a process of its own; it ends when its standard input does. */
final class DjangoBookstall implements AutoCloseable {
    private static final String PYTHON = "/usr/bin/python3";
    private static final Path SITE = Path.of("src/test/resources/django/sessions/bookstall.py");
    private static final Path RECIPES = Path.of("../recipes/django");
    private static final int PATIENCE_SECONDS = 20;

    private final Process process;
    private final int port;
    private final Path seen;

    private DjangoBookstall(Process process, int port, Path seen) {
        this.process = process;
        this.port = port;
        this.seen = seen;
    }

    /** Skips the test where there is no Django. */
    static void assumeDjango() {
        assumeTrue(
                Files.isExecutable(Path.of(PYTHON)) && exitOf(RECIPES, "-c", "import django, psycopg2") == 0,
                "there is no Django with psycopg2 here (Debian: apt-get install python3-django python3-psycopg2)");
    }

    /** How Python ended; what it said is thrown away. */
    static int exitOf(Path directory, String... arguments) {
        var builder = new ProcessBuilder(PYTHON);
        builder.command().addAll(List.of(arguments));
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        builder.directory(directory.toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            Process python = builder.start();
            if (python.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) return python.exitValue();
            python.destroyForcibly();
            return -1;
        } catch (IOException absent) {
            return -1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /**
     * @param side {@code v1}, which also makes the tables, or {@code v2}
     * @param directory of the shared cache and of what each side writes down
     */
    static DjangoBookstall start(String side, BookstallDatabase.Role role, Path directory) {
        Path seen = directory.resolve(side + ".seen");
        Path complaints = directory.resolve(side + ".stderr");
        var builder = new ProcessBuilder(PYTHON, SITE.toAbsolutePath().toString());
        builder.environment().putAll(role.environment());
        builder.environment()
                .putAll(Map.of(
                        "SIDE", side,
                        "SEEN", seen.toString(),
                        "CACHE", directory.resolve("cache").toString(),
                        "PYTHONDONTWRITEBYTECODE", "1",
                        "PYTHONPATH", RECIPES.toAbsolutePath().normalize().toString()));
        builder.redirectError(complaints.toFile());
        try {
            Files.writeString(seen, "");
            Process process = builder.start();
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            String port = out.readLine();
            if (port == null) throw new IllegalStateException(Files.readString(complaints));
            return new DjangoBookstall(process, Integer.parseInt(port), seen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** What came so far: method, path and cookies. */
    List<String> seen() {
        try {
            return Files.readAllLines(seen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (IOException ended) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
