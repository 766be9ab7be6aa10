package dev.understudy.proxy.ledger;

import dev.understudy.exchange.Origin;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The counters' files of one proxy: that of its present life, and those of earlier lives that are not settled yet. */
public final class Epochs implements AutoCloseable {
    private static final String SUFFIX = ".ledger";

    private final FileChannel lockChannel;
    private final Ledger present;
    private final List<EndedEpoch> earlier;

    private Epochs(FileChannel lockChannel, Ledger present, List<EndedEpoch> earlier) {
        this.lockChannel = lockChannel;
        this.present = present;
        this.earlier = List.copyOf(earlier);
    }

    /**
     * Begins an epoch, higher than any before in the directory; and higher than those whose files are gone with a disk, for it
     * counts at least the seconds since 1970.
     *
     * @param endpoints how many are counted apart
     * @throws UnreadableLedger where another proxy uses the directory, or another version wrote it
     */
    public static Epochs begin(Path directory, String proxy, Instant startedAt, int endpoints)
            throws IOException, UnreadableLedger {
        Files.createDirectories(directory);
        FileChannel lock = lock(directory);
        boolean begun = false;
        try {
            var earlier = new ArrayList<EndedEpoch>();
            long last = 0;
            for (Path path : files(directory)) {
                LedgerFile file = LedgerFile.open(path);
                last = Math.max(last, file.origin().epoch());
                earlier.add(new EndedEpoch(file));
            }
            long next = Math.max(last + 1, startedAt.getEpochSecond());
            Path path = directory.resolve("epoch-" + next + SUFFIX);
            var file = LedgerFile.create(path, new Origin(proxy, next), startedAt, endpoints + Ledger.EXTRA_ROWS);
            begun = true;
            return new Epochs(lock, new Ledger(file), earlier);
        } finally {
            if (!begun) lock.close();
        }
    }

    private static FileChannel lock(Path directory) throws IOException, UnreadableLedger {
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) return channel;
        } catch (OverlappingFileLockException held) {
            channel.close();
            throw inUse(directory);
        }
        channel.close();
        throw inUse(directory);
    }

    private static UnreadableLedger inUse(Path directory) {
        return new UnreadableLedger("Another proxy runs on the data directory " + directory + ".");
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(path -> path.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    public Ledger present() {
        return present;
    }

    /** Those that ended, in any manner, without having been settled. */
    public List<EndedEpoch> earlier() {
        return earlier;
    }

    /** Lets another proxy use the directory. */
    @Override
    public void close() throws IOException {
        lockChannel.close();
    }
}
