package dev.understudy.proxy.writes;

import dev.understudy.exchange.Endpoint;
import dev.understudy.proxy.mirror.WritesOnGet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers the endpoints whose reads write, across restarts: one a line in a file, which people may shorten while the proxy
 * is down. Once as many are known as may be, every endpoint is taken for one.
 */
public final class BoundedWritesOnGet implements WritesOnGet {
    private static final Logger LOG = LoggerFactory.getLogger(BoundedWritesOnGet.class);

    private final Path file;
    private final int limit;
    private final Set<Endpoint> known;

    private BoundedWritesOnGet(Path file, int limit, Set<Endpoint> known) {
        this.file = file;
        this.limit = limit;
        this.known = known;
    }

    /**
     * @param file made at the first mark
     * @throws IOException where there is one that cannot be read
     */
    public static BoundedWritesOnGet open(Path file, int limit) throws IOException {
        Set<Endpoint> known = ConcurrentHashMap.newKeySet();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                if (known.size() < limit) read(line, known);
            }
        }
        return new BoundedWritesOnGet(file, limit, known);
    }

    private static void read(String line, Set<Endpoint> known) {
        try {
            if (!line.isBlank()) known.add(Endpoint.named(line.strip()));
        } catch (IllegalArgumentException torn) {
            LOG.warn("a line that names no endpoint is passed over: {}", torn.getMessage());
        }
    }

    @Override
    public boolean holds(Endpoint endpoint) {
        return known.contains(twin(endpoint)) || known.size() >= limit;
    }

    /** How many are known; from any thread. */
    public int size() {
        return known.size();
    }

    /** Those that are known, in the order of their names. */
    public List<String> names() {
        return known.stream().map(Endpoint::name).sorted().toList();
    }

    /** Off the loops: the first mark of an endpoint is written at once. */
    public void mark(Endpoint endpoint) {
        Endpoint marked = twin(endpoint);
        if (known.size() >= limit || !known.add(marked)) return;
        LOG.warn("{} writes: the candidate's database refused it a write", marked.name());
        try {
            Files.writeString(file, marked.name() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            LOG.warn("that {} writes will not be known after a restart: {}", marked.name(), failed.getMessage());
        }
    }

    /** Marks endpoints under the names that they have now as well: what writes goes on being spared when it is renamed. */
    public void alsoUnder(UnaryOperator<Endpoint> now) {
        for (Endpoint endpoint : List.copyOf(known)) mark(now.apply(endpoint));
    }

    /** A HEAD runs what a GET runs. */
    private static Endpoint twin(Endpoint endpoint) {
        return endpoint.method().equals("HEAD") ? new Endpoint("GET", endpoint.template()) : endpoint;
    }
}
