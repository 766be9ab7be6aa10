package dev.understudy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL beside this JVM, on loopback, with a password and durable settings. What was committed stays with the
 * directory, as does its port where that is still free. A server that outlived a killed JVM is stopped, with all its work on disk, before a new one starts.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String USER = "understudy";
    private static final String NAME = "understudy";
    private static final String MAJOR_VERSION = "18";
    private static final int ATTEMPTS = 3;

    private final DirectoryLock lock;
    private final PostgresServer server;
    private final int port;
    private final String password;
    private boolean closed;

    private EmbeddedDatabase(DirectoryLock lock, PostgresServer server, int port, String password) {
        this.lock = lock;
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server and returns when it takes connections. It ends with {@link #close} or else with the JVM; where the
     * JVM is killed, at the next start on the same directory.
     *
     * @param directory for this database alone; made where it is not there yet
     * @throws EmbeddedCannotStart with one sentence for the user
     */
    public static EmbeddedDatabase start(Path directory) {
        EmbeddedDatabase database = startUntilClosed(directory);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close, "stop-postgres"));
        return database;
    }

    /** The same for a caller whose own shutdown closes it after those who use it. */
    public static EmbeddedDatabase startUntilClosed(Path directory) {
        var lock = DirectoryLock.take(directory);
        try {
            return start(lock, directory.toAbsolutePath());
        } catch (IOException | SQLException failure) {
            lock.close();
            throw new EmbeddedCannotStart(
                    "The embedded PostgreSQL cannot start in " + directory + ": " + failure.getMessage(), failure);
        } catch (EmbeddedCannotStart failure) {
            lock.close();
            throw failure;
        }
    }

    public String jdbcUrl() {
        return urlOf(NAME);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Cuts the connections that are open and returns when the server has ended. */
    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        try {
            server.stop();
        } catch (IOException failure) {
            LOG.warn("The embedded PostgreSQL did not stop; the next start will stop it: {}", failure.getMessage());
        }
        lock.close();
    }

    private static EmbeddedDatabase start(DirectoryLock lock, Path directory) throws IOException, SQLException {
        var unprivileged = Unprivileged.detect();
        var server = new PostgresServer(PostgresBinaries.unpacked(), unprivileged, directory);
        checkVersion(server.data());
        server.stop();
        Path passwordFile = directory.resolve("password");
        String password = password(passwordFile);
        unprivileged.own(directory);
        server.initialise(USER, passwordFile);
        var database = new EmbeddedDatabase(lock, server, startOnAFreePort(server, directory), password);
        database.createOnce();
        return database;
    }

    private static void checkVersion(Path data) throws IOException {
        Path file = data.resolve("PG_VERSION");
        if (!Files.exists(data)) return;
        String found = Files.exists(file) ? Files.readString(file).strip() : "none";
        if (found.equals(MAJOR_VERSION)) return;
        throw new EmbeddedCannotStart("The directory " + data + " holds PostgreSQL data of another version (" + found
                + "; this build reads " + MAJOR_VERSION + ").");
    }

    private static String password(Path file) throws IOException {
        if (Files.exists(file)) return Files.readString(file).strip();
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password + "\n");
        return password;
    }

    private static int startOnAFreePort(PostgresServer server, Path directory) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = LoopbackPort.remembered(directory.resolve("port"));
            try {
                server.start(port);
                return port;
            } catch (IOException failure) {
                if (attempt == ATTEMPTS || LoopbackPort.isFree(port)) {
                    throw new IOException(failure.getMessage() + "; see " + server.log(), failure);
                }
            }
        }
    }

    private void createOnce() throws SQLException {
        try (var connection = DriverManager.getConnection(urlOf("postgres"), USER, password);
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                if (found.next()) return;
            }
            statement.execute("CREATE DATABASE " + NAME);
        } catch (SQLException failure) {
            close();
            throw failure;
        }
    }

    private String urlOf(String name) {
        return "jdbc:postgresql://" + LoopbackPort.HOST + ":" + port + "/" + name;
    }
}
