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

    /** The bytes from there to the end, fewer than eight, the first one lowest. */
    public static long rest(byte[] bytes, int from, int to) {
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
        long control = (word - ONES * ' ') & ~word;
        return (((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash) | control) & HIGHS;
    }

    /** Not 0 where one of the first bytes is beyond ASCII. */
    static long beyondAscii(long word, int bytes) {
        return bytes == Long.BYTES ? word & HIGHS : word & HIGHS & ((1L << (bytes * Byte.SIZE)) - 1);
    }
}
