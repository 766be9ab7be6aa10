package dev.understudy.proxy.ledger;

import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.ledger.LedgerCounter;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;

/**
 * The counters of one epoch as a memory-mapped file: what is counted is in the page cache at once, so it survives the end
 * of the process in any manner. Little-endian. A header of {@value #HEADER} bytes (magic, version, epoch, start, revision,
 * rows, proxy), then one row of {@value #ROW} bytes per endpoint: its name, then 64 counters in the order of {@link
 * LedgerCounter}. Counters are written by all loops, rows are added by one thread at a time.
 */
final class LedgerFile {
    static final int VERSION = 1;
    static final int HEADER = 4096;
    static final int ROW = 1024;
    /** Longest endpoint name in bytes. */
    static final int NAME = 500;

    private static final long MAGIC = 0x5245474C44534E55L;
    private static final int COUNTERS_AT = 512;
    private static final int AT_VERSION = 8;
    private static final int AT_EPOCH = 16;
    private static final int AT_STARTED = 24;
    private static final int AT_REVISION = 32;
    private static final int AT_ROWS = 40;
    private static final int AT_PROXY = 48;
    private static final Set<StandardOpenOption> FRESH = Set.of(
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    private static final VarHandle LONGS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Path path;
    private final MappedByteBuffer map;

    private LedgerFile(Path path, MappedByteBuffer map) {
        this.path = path;
        this.map = map;
        map.order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A new file for a new epoch. */
    static LedgerFile create(Path path, Origin origin, Instant startedAt, int rows) throws IOException {
        byte[] proxy = origin.proxy().getBytes(StandardCharsets.UTF_8);
        if (proxy.length > HEADER - AT_PROXY - Integer.BYTES) throw new IOException("the proxy's name is too long");
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(fresh, FRESH)) {
            int size = HEADER + rows * ROW;
            channel.write(ByteBuffer.allocate(size)); // real blocks: a full disk must fail here, not under a counter
            var file = new LedgerFile(path, channel.map(FileChannel.MapMode.READ_WRITE, 0, size));
            file.map.putInt(AT_VERSION, VERSION);
            file.map.putLong(AT_EPOCH, origin.epoch());
            file.map.putLong(AT_STARTED, startedAt.toEpochMilli());
            file.putText(AT_PROXY, proxy);
            file.map.putLong(0, MAGIC);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
            return file;
        }
    }

    /** The file of an earlier epoch. */
    static LedgerFile open(Path path) throws IOException, UnreadableLedger {
        long size = Files.size(path);
        if (size < HEADER) throw new UnreadableLedger(path + " is too short for a file of ledger counters.");
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var file = new LedgerFile(path, channel.map(FileChannel.MapMode.READ_WRITE, 0, size));
            int version = file.map.getInt(AT_VERSION);
            if (file.map.getLong(0) != MAGIC || version != VERSION || file.rows() > (size - HEADER) / ROW) {
                throw new UnreadableLedger(path + " was written by another version of Understudy (layout " + version
                        + ", this one reads " + VERSION + "); use that version, or another data directory.");
            }
            return file;
        }
    }

    Path path() {
        return path;
    }

    Origin origin() {
        return new Origin(text(AT_PROXY), map.getLong(AT_EPOCH));
    }

    Instant startedAt() {
        return Instant.ofEpochMilli(map.getLong(AT_STARTED));
    }

    /** The next number of a report; it goes on where the epoch's last life stopped. */
    long nextRevision() {
        return (long) LONGS.getAndAdd(map, AT_REVISION, 1L) + 1;
    }

    int capacity() {
        return (map.capacity() - HEADER) / ROW;
    }

    int rows() {
        return (int) (long) LONGS.getAcquire(map, AT_ROWS);
    }

    /** Adds a row; by one thread at a time, and only while there is room. */
    int add(Endpoint endpoint) {
        int row = rows();
        putText(HEADER + row * ROW, endpoint.name().getBytes(StandardCharsets.UTF_8));
        LONGS.setRelease(map, AT_ROWS, (long) row + 1);
        return row;
    }

    Endpoint endpoint(int row) {
        return Endpoint.named(text(HEADER + row * ROW));
    }

    void increment(int row, LedgerCounter counter) {
        LONGS.getAndAdd(map, at(row, counter), 1L);
    }

    long count(int row, LedgerCounter counter) {
        return (long) LONGS.getVolatile(map, at(row, counter));
    }

    @SuppressWarnings("EnumOrdinal") // the order of the counters is the layout of this file, as their own words say
    private static int at(int row, LedgerCounter counter) {
        return HEADER + row * ROW + COUNTERS_AT + counter.ordinal() * Long.BYTES;
    }

    private void putText(int at, byte[] text) {
        map.putInt(at, text.length);
        map.put(at + Integer.BYTES, text);
    }

    private String text(int at) {
        byte[] text = new byte[map.getInt(at)];
        map.get(at + Integer.BYTES, text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
