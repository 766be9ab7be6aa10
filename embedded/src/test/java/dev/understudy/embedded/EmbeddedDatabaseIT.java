package dev.understudy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {
    @TempDir
    private Path directory;

    @Test
    void isDurableAndHeardOnLoopbackOnly() throws SQLException {
        try (var database = EmbeddedDatabase.start(directory)) {
            assertThat(setting(database, "fsync")).isEqualTo("on");
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(database, "full_page_writes")).isEqualTo("on");
            assertThat(setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(database, "server_version")).startsWith("18");
        }
    }

    @Test
    void asksForThePasswordThatOnlyItsOwnerCanRead() throws IOException {
        try (var database = EmbeddedDatabase.start(directory)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "guess"))
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsItsRowsAcrossAnOrderlyRestart() throws SQLException {
        try (var database = EmbeddedDatabase.start(directory);
                var connection = connect(database)) {
            connection.createStatement().execute("CREATE TABLE kept AS SELECT 7 AS n");
        }

        try (var database = EmbeddedDatabase.start(directory);
                var connection = connect(database);
                var rows = connection.createStatement().executeQuery("SELECT n FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt("n")).isEqualTo(7);
        }
    }

    @Test
    void namesTheVersionOfDataItCannotRead() throws IOException {
        Files.createDirectories(directory.resolve("data"));
        Files.writeString(directory.resolve("data/PG_VERSION"), "16\n");

        assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                .isInstanceOf(EmbeddedCannotStart.class)
                .hasMessageContaining("another version (16; this build reads 18)");
    }

    @Test
    void refusesADirectoryThatAnotherInstanceHolds() {
        try (var first = EmbeddedDatabase.start(directory)) {
            assertThat(first.jdbcUrl()).isNotEmpty();

            assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                    .isInstanceOf(EmbeddedCannotStart.class)
                    .hasMessageContaining("in use by another running instance");
        }
    }

    @Test
    void startsOverAPidFileWhoseNumberBelongsToAnotherProcess() throws IOException, SQLException {
        EmbeddedDatabase.start(directory).close();
        Files.writeString(
                directory.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n");

        try (var database = EmbeddedDatabase.start(directory)) {
            assertThat(setting(database, "fsync")).isEqualTo("on");
        }
    }

    private static java.sql.Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    private static String setting(EmbeddedDatabase database, String name) throws SQLException {
        try (var connection = connect(database);
                var rows = connection.createStatement().executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
