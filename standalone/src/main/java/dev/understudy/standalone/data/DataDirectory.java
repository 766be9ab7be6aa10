package dev.understudy.standalone.data;

import dev.understudy.embedded.DirectoryLock;
import dev.understudy.policy.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory of one house, held by one JVM at a time. */
public final class DataDirectory implements AutoCloseable {
    /** The layout this build reads and writes; a change that old builds cannot read gets another number. */
    private static final String LAYOUT = "understudy-data-1";

    private final Path path;
    private final DirectoryLock lock;

    private DataDirectory(Path path, DirectoryLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the directory where it is not there, and holds it.
     *
     * @throws CannotStart where another JVM holds it, it cannot be written, or it is of another version
     * @throws dev.understudy.embedded.EmbeddedCannotStart where another JVM holds it
     */
    public static DataDirectory hold(Path path) {
        var lock = DirectoryLock.take(path);
        try {
            checkLayout(path);
            return new DataDirectory(path, lock);
        } catch (IOException failure) {
            lock.close();
            throw new CannotStart("The data directory " + path + " cannot be used: " + failure.getMessage(), failure);
        } catch (CannotStart failure) {
            lock.close();
            throw failure;
        }
    }

    /** Where the log of the JVM that holds the directory goes. */
    public Path log() {
        return path.resolve("understudy.log");
    }

    public Path broker() {
        return path.resolve("kafka");
    }

    public Path database() {
        return path.resolve("postgresql");
    }

    /** Tells other commands where the roles are found, for as long as the directory is held. */
    public void announce(Addresses addresses) {
        addresses.write(path);
    }

    @Override
    public void close() {
        Addresses.forget(path);
        lock.close();
    }

    private static void checkLayout(Path path) throws IOException {
        Path marker = path.resolve("version");
        if (!Files.exists(marker)) {
            Files.writeString(marker, LAYOUT + "\n");
            return;
        }
        String found = Files.readString(marker).strip();
        if (!found.equals(LAYOUT)) {
            throw new CannotStart("The data directory " + path + " is of another version of Understudy (" + found
                    + "; this one reads " + LAYOUT
                    + "): choose another with --data, or start the version that wrote it.");
        }
    }
}
