package dev.understudy.proxy.repeat;

import dev.understudy.exchange.canonical.SipKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Set;

/**
 * The bits of one day as a memory-mapped file, so that they survive the end of the process in any manner. Little-endian: a
 * header of {@value #HEADER} bytes (magic, day, key), then the bits.
 */
final class RepeatFile {
    /** 2 MiB: a million questions a day make three new ones in a hundred seem repeats. */
    static final int BITS = 1 << 24;

    static final int HEADER = 64;

    private static final long MAGIC = 0x3153544145504552L;
    private static final int AT_DAY = 8;
    private static final int AT_KEY = 16;
    private static final Set<StandardOpenOption> FRESH = Set.of(
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);

    private final MappedByteBuffer map;
    private final int bits;

    private RepeatFile(MappedByteBuffer map, int bits) {
        this.map = map;
        this.bits = bits;
        map.order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @param bits a power of two, at least 64 */
    static RepeatFile open(Path path, int bits) throws IOException {
        int size = HEADER + bits / Byte.SIZE;
        if (!Files.exists(path) || Files.size(path) != size) create(path, size);
        RepeatFile file = map(path, size, bits);
        if (file.map.getLong(0) == MAGIC) return file;
        create(path, size);
        return map(path, size, bits);
    }

    private static RepeatFile map(Path path, int size, int bits) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new RepeatFile(channel.map(FileChannel.MapMode.READ_WRITE, 0, size), bits);
        }
    }

    private static void create(Path path, int size) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        byte[] key = new byte[2 * Long.BYTES];
        new SecureRandom().nextBytes(key);
        ByteBuffer content = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        content.putLong(0, MAGIC).put(AT_KEY, key);
        try (var channel = FileChannel.open(fresh, FRESH)) {
            // real blocks: a full disk must fail here, not under a bit
            while (content.hasRemaining()) channel.write(content);
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    }

    SipKey key() {
        return new SipKey(map.getLong(AT_KEY), map.getLong(AT_KEY + Long.BYTES));
    }

    /**
     * Sets the hash's bit for that day.
     *
     * @return whether it was set; on a day before that of the file, where a clock went back, the file's day goes on
     */
    synchronized boolean mark(long hash, long day) {
        if (day > map.getLong(AT_DAY)) begin(day);
        int bit = (int) (hash & (bits - 1));
        int at = HEADER + bit / Byte.SIZE;
        int mask = 1 << (bit % Byte.SIZE);
        byte before = map.get(at);
        map.put(at, (byte) (before | mask));
        return (before & mask) != 0;
    }

    private void begin(long day) {
        for (int at = HEADER; at < map.capacity(); at += Long.BYTES) map.putLong(at, 0);
        map.putLong(AT_DAY, day);
    }
}
