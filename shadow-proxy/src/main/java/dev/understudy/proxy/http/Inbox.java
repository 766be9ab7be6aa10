package dev.understudy.proxy.http;

import java.util.Arrays;

/**
 * Bytes of one connection that were read and not yet understood, and the stretch of them that the last decoder laid
 * bare. The payload stands in the same array: it is gone at the next read.
 */
public final class Inbox {
    private static final byte[] NOTHING = new byte[0];

    private byte[] array = NOTHING;
    private int start;
    private int end;
    private int payloadStart;
    private int payloadEnd;

    public byte[] array() {
        return array;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public int payloadStart() {
        return payloadStart;
    }

    public int payloadEnd() {
        return payloadEnd;
    }

    public boolean hasPayload() {
        return payloadStart < payloadEnd;
    }

    /** Takes an array to read into; the one before must be empty. */
    public void use(byte[] fresh) {
        array = fresh;
        start = 0;
        end = 0;
        clearPayload();
    }

    /** Gives the array up. */
    public byte[] release() {
        byte[] released = array;
        use(NOTHING);
        return released;
    }

    public boolean hasArray() {
        return array.length > 0;
    }

    /** Makes room behind the bytes: by moving them to the front, and by a larger array where they fill it. */
    public void makeRoom() {
        if (start == end) {
            start = 0;
            end = 0;
        }
        if (end < array.length) return;
        if (start == 0) {
            array = Arrays.copyOf(array, array.length * 2);
        } else {
            System.arraycopy(array, start, array, 0, end - start);
            end -= start;
            start = 0;
        }
        clearPayload();
    }

    /** That many bytes were read behind {@link #end()}. */
    public void filled(int count) {
        end += count;
    }

    /** The first bytes are understood. */
    public void consume(int count) {
        start += count;
    }

    /** The first bytes, copied and consumed. */
    public byte[] take(int count) {
        byte[] taken = Arrays.copyOfRange(array, start, start + count);
        start += count;
        return taken;
    }

    void payload(int from, int to) {
        payloadStart = from;
        payloadEnd = to;
    }

    public void clearPayload() {
        payloadStart = 0;
        payloadEnd = 0;
    }
}
