package dev.understudy.exchange.canonical;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time: what makes reading and hashing fast. Pure. */
public final class Words {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private Words() {}

    /** The eight bytes from there on, the first one lowest. */
    public static long at(byte[] bytes, int from) {
        return (long) LONG.get(bytes, from);
    }

    /** Puts eight bytes there, the lowest first. */
    static void put(byte[] bytes, int from, long word) {
        LONG.set(bytes, from, word);
    }

    /** The bytes from there to the end, fewer than eight, the first one lowest. */
    public static long rest(byte[] bytes, int from, int to) {
        if (from >= to) return 0;
        if (to >= Long.BYTES) return at(bytes, to - Long.BYTES) >>> ((Long.BYTES - to + from) * Byte.SIZE);
        long rest = 0;
        for (int i = to - 1; i >= from; i--) rest = (rest << 8) | (bytes[i] & 0xff);
        return rest;
    }

    /**
     * The top bit of the first byte that is a quote, a backslash or a control character; 0 where none is. Bits above it say
     * nothing (Mycroft's test, as in Anderson's Bit Twiddling Hacks).
     */
    public static long stops(long word) {
        long quote = word ^ ONES * '"';
        long backslash = word ^ ONES * '\\';
        return ((quote - ONES) | (backslash - ONES) | (word - ONES * ' ')) & ~word & HIGHS;
    }

    /** The first bytes of a word, fewer than eight. */
    static long first(long word, int bytes) {
        return word & ((1L << (bytes * Byte.SIZE)) - 1);
    }

    /** Whether no byte is beyond ASCII. */
    static boolean areAscii(long word) {
        return (word & HIGHS) == 0;
    }
}
