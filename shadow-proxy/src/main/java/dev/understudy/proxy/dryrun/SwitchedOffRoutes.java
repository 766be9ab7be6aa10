package dev.understudy.proxy.dryrun;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The routes whose dry runs are switched off, each with a file, so that they stay off across a restart. Reading never touches
 * the disk.
 */
final class SwitchedOffRoutes {
    private static final String SUFFIX = ".off";

    private final Path directory;
    private final Map<String, SwitchedOff> routes = new ConcurrentHashMap<>();

    private SwitchedOffRoutes(Path directory) {
        this.directory = directory;
    }

    /** @param directory for these files alone; made where it is not there yet */
    static SwitchedOffRoutes in(Path directory) throws IOException {
        var off = new SwitchedOffRoutes(Files.createDirectories(directory));
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) off.read(file);
        }
        return off;
    }

    private void read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(SUFFIX)) return;
        String route = URLDecoder.decode(name.substring(0, name.length() - SUFFIX.length()), StandardCharsets.UTF_8);
        FileTime since = Files.getLastModifiedTime(file);
        routes.put(route, new SwitchedOff(Files.readString(file).strip(), since.toInstant()));
    }

    Optional<SwitchedOff> find(String route) {
        return Optional.ofNullable(routes.get(route));
    }

    boolean contains(String route) {
        return routes.containsKey(route);
    }

    /** In sorted order. */
    List<String> names() {
        return routes.keySet().stream().sorted().toList();
    }

    /** Off at once, in memory; {@link #write} makes it last. */
    void add(String route, String why, Instant now) {
        routes.put(route, new SwitchedOff(why, now));
    }

    /** Does nothing where the route is on again by now. */
    void write(String route) throws IOException {
        SwitchedOff off = routes.get(route);
        if (off != null) Files.writeString(file(route), off.why() + "\n");
    }

    /** False where the route was switched off again meanwhile: then it stays off. */
    boolean remove(String route, SwitchedOff expected) throws IOException {
        if (!routes.remove(route, expected)) return false;
        Files.deleteIfExists(file(route));
        return true;
    }

    private Path file(String route) {
        return directory.resolve(URLEncoder.encode(route, StandardCharsets.UTF_8) + SUFFIX);
    }
}
