package dev.understudy.evidence;

import dev.understudy.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;

/** An empty schema of its own for each test, in one real PostgreSQL that all tests of the JVM share. */
public record FreshSchema(String url, String user, String password) {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final class Shared {
        static final EmbeddedDatabase SERVER = start();

        private static EmbeddedDatabase startIn(Path directory) {
            var server = EmbeddedDatabase.startUntilClosed(directory);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                delete(directory);
            }));
            return server;
        }

        private static void delete(Path directory) {
            try (var files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static EmbeddedDatabase start() {
            try {
                return startIn(Files.createTempDirectory("understudy-evidence"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    public static FreshSchema make() throws SQLException {
        var server = Shared.SERVER;
        String name = "test_" + NUMBER.incrementAndGet();
        var made = new FreshSchema(server.jdbcUrl() + "?currentSchema=" + name, server.user(), server.password());
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), made.user, made.password);
                var statement = connection.createStatement()) {
            statement.execute("create schema " + name);
        }
        return made;
    }

    public EvidenceStore open() {
        return EvidenceStore.open(url, user, password);
    }

    /** The only value of the only row. */
    public long number(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The only value of the only row, as text. */
    public String text(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** A connection of the test's own, which it closes. */
    public Connection connection() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    public void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
