package dev.understudy.proxy.wire;

import java.util.ArrayDeque;

/** Read buffers of one size of one loop, kept for reuse up to a bound. Touched by that loop's thread only. */
final class Buffers {
    private final int size;
    private final int kept;
    private final ArrayDeque<byte[]> free = new ArrayDeque<>();

    /** @param kept so many of those that are free */
    Buffers(int size, int kept) {
        this.size = size;
        this.kept = kept;
    }

    byte[] take() {
        byte[] buffer = free.pollLast();
        return buffer == null ? new byte[size] : buffer;
    }

    /** Takes a buffer back; one that grew is left to the collector. */
    void giveBack(byte[] buffer) {
        if (buffer.length == size && free.size() < kept) free.addLast(buffer);
    }
}
