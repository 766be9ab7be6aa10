package dev.understudy.standalone.data;

import dev.understudy.policy.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the roles of a running house are found. Every address is {@code host:port}.
 *
 * @param pid of the JVM that runs them
 * @param users where users come in
 * @param pages the pages and their API
 */
public record Addresses(
        long pid,
        String users,
        String pages,
        String proxyAdmin,
        String workerAdmin,
        String reportsAdmin,
        String kafka) {
    private static final String FILE = "addresses.json";
    private static final JsonMapper JSON = new JsonMapper();

    /** What the running house of that directory has announced; empty where none runs, also where it was killed. */
    public static Optional<Addresses> of(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(JSON.readValue(Files.readString(file), Addresses.class))
                    .filter(addresses -> ProcessHandle.of(addresses.pid).isPresent());
        } catch (IOException | JacksonException unreadable) {
            throw new CannotStart("The file " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Readable by its owner alone; whole at every moment. */
    void write(Path data) {
        Path file = data.resolve(FILE);
        Path unfinished = data.resolve(FILE + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, JSON.writeValueAsString(this) + "\n");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new CannotStart("The file " + file + " cannot be written: " + failure.getMessage(), failure);
        }
    }

    static void forget(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException stays) {
            // whoever follows a stale address finds nobody there, and is told so
        }
    }
}
