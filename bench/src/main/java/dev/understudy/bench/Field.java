package dev.understudy.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** All servers of a measurement, in a folder of their own that goes when they do. */
final class Field implements AutoCloseable {
    static final String NGINX = "nginx";
    static final String NGINX_MIRROR = "nginx mirror";

    private static final int BODY_BYTES = 1024;

    private final Path work;
    private final Deque<Server> servers = new ArrayDeque<>();
    private final URI primary = Ports.free();
    private final URI candidate = Ports.free();

    private Field(Path work) {
        this.work = work;
    }

    static Field open() {
        try {
            var field = new Field(Files.createTempDirectory("understudy-bench"));
            Runtime.getRuntime().addShutdownHook(new Thread(field::close, "close"));
            return field;
        } catch (IOException e) {
            throw new CannotMeasure("no folder for the servers: " + e.getMessage(), e);
        }
    }

    Candidate candidate() {
        return new Candidate(candidate);
    }

    /** Starts the upstreams and what stands between the users and the primary, from the least to the most. */
    List<Peer> peers(Path program) {
        own(Nginx.upstream("primary", work, primary, Bodies.primary(BODY_BYTES)));
        own(Nginx.upstream("candidate", work, candidate, Bodies.candidate(BODY_BYTES)));
        URI plain = Ports.free();
        URI mirror = Ports.free();
        URI ours = Ports.free();
        Server nginx = own(Nginx.proxy(work, plain, primary));
        Server nginxMirror = own(Nginx.mirror(work, mirror, primary, candidate));
        Server broker = own(Understudy.broker(work));
        Server understudy = own(Understudy.proxy(work, program, ours, primary, candidate));
        return List.of(
                new Peer("direct", primary, List.of(), List.of()),
                new Peer(NGINX, plain, List.of(nginx), List.of()),
                new Peer(NGINX_MIRROR, mirror, List.of(nginxMirror), List.of()),
                new Peer("understudy", ours, List.of(understudy), List.of(broker)));
    }

    /** Ends the servers and removes the folder; once is enough, twice does no harm. */
    @Override
    public synchronized void close() {
        servers.forEach(Server::close);
        if (!Files.exists(work)) return;
        try (Stream<Path> files = Files.walk(work)) {
            files.sorted(Comparator.reverseOrder()).forEach(Field::delete);
        } catch (IOException left) {
            System.err.println("bench: " + work + " could not be removed: " + left.getMessage());
        }
    }

    private Server own(Server server) {
        servers.push(server);
        return server;
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException left) {
            System.err.println("bench: left behind: " + left.getMessage());
        }
    }
}
