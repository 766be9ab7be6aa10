package dev.understudy.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A real PostgreSQL, to be killed with all that belongs to it and started again at the same address. */
public final class DatabaseProcess implements AutoCloseable {
    private final Path directory;
    private EmbeddedDatabase database;

    private DatabaseProcess(Path directory, EmbeddedDatabase database) {
        this.directory = directory;
        this.database = database;
    }

    public static DatabaseProcess start(Path directory) {
        return new DatabaseProcess(directory, EmbeddedDatabase.start(directory));
    }

    public String jdbcUrl() {
        return database.jdbcUrl();
    }

    public String user() {
        return database.user();
    }

    public String password() {
        return database.password();
    }

    /** kill -9 of the server and of those who serve its connections. */
    public void kill() throws IOException {
        var pid = PostmasterPid.read(directory.resolve("data"));
        if (pid.isPresent() && pid.get().isAlive()) {
            ProcessHandle server = ProcessHandle.of(pid.get().pid()).orElseThrow();
            List<ProcessHandle> all = new ArrayList<>(List.of(server));
            server.descendants().forEach(all::add);
            all.forEach(ProcessHandle::destroyForcibly);
            all.stream().map(ProcessHandle::onExit).forEach(CompletableFuture::join);
        }
        database.close();
    }

    /** After a kill, or after it gave up by itself. */
    public void startAgain() throws IOException {
        kill();
        database = EmbeddedDatabase.start(directory);
    }

    @Override
    public void close() {
        database.close();
    }
}
