package dev.understudy.proxy.wire;

import java.util.ArrayDeque;

/** The read buffers of one loop, kept for reuse up to a bound. Touched by that loop's thread only. */
final class Buffers {
    static final int SIZE = 16 * 1024;
    private static final int KEPT = 256;

    private final ArrayDeque<byte[]> free = new ArrayDeque<>();

    byte[] take() {
        byte[] buffer = free.pollLast();
        return buffer == null ? new byte[SIZE] : buffer;
    }

    /** Takes a buffer back; one that grew is left to the collector. */
    void giveBack(byte[] buffer) {
        if (buffer.length == SIZE && free.size() < KEPT) free.addLast(buffer);
    }
}
