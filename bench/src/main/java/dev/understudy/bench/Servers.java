package dev.understudy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.Stream;

/** The servers of one measurement, in a folder of their own that goes when they do. */
final class Servers implements AutoCloseable {
    private final Path folder;
    private final Deque<Server> running = new ArrayDeque<>();

    private Servers(Path folder) {
        this.folder = folder;
    }

    static Servers open() {
        try {
            var servers = new Servers(Files.createTempDirectory("understudy-bench"));
            Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "close"));
            return servers;
        } catch (IOException e) {
            throw new CannotMeasure("no folder for the servers: " + e.getMessage(), e);
        }
    }

    Path folder() {
        return folder;
    }

    Server own(Server server) {
        running.push(server);
        return server;
    }

    /** Ends the servers and removes the folder; once is enough, twice does no harm. */
    @Override
    public synchronized void close() {
        running.forEach(Server::close);
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Servers::delete);
        } catch (IOException left) {
            System.err.println("bench: " + folder + " could not be removed: " + left.getMessage());
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException left) {
            System.err.println("bench: left behind: " + left.getMessage());
        }
    }
}
