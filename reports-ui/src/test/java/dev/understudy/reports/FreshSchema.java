package dev.understudy.reports;

import dev.understudy.embedded.EmbeddedDatabase;
import dev.understudy.policy.StoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;

/** Empty schemas in one real PostgreSQL that all tests of the JVM share. */
final class FreshSchema {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedDatabase SERVER = start();

    private FreshSchema() {}

    static StoreSettings make() throws SQLException {
        String name = "test_" + NUMBER.incrementAndGet();
        try (var connection = DriverManager.getConnection(SERVER.jdbcUrl(), SERVER.user(), SERVER.password());
                var statement = connection.createStatement()) {
            statement.execute("create schema " + name);
        }
        return new StoreSettings(SERVER.jdbcUrl() + "?currentSchema=" + name, SERVER.user(), SERVER.password());
    }

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
            return startIn(Files.createTempDirectory("understudy-reports"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
