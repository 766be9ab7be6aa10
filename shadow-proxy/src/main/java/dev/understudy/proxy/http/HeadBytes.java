package dev.understudy.proxy.http;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A head being written. */
public final class HeadBytes {
    private byte[] array;
    private int length;

    public HeadBytes(int capacity) {
        array = new byte[capacity];
    }

    /** @param text of ISO 8859-1 */
    @SuppressWarnings("deprecation") // the one method that copies Latin-1 text without a detour
    public HeadBytes text(String text) {
        int size = text.length();
        ensure(size);
        text.getBytes(0, size, array, length);
        length += size;
        return this;
    }

    public HeadBytes bytes(byte[] source, int from, int to) {
        ensure(to - from);
        System.arraycopy(source, from, array, length, to - from);
        length += to - from;
        return this;
    }

    public HeadBytes line(String name, String value) {
        return text(name).text(": ").text(value).crlf();
    }

    public HeadBytes crlf() {
        ensure(2);
        array[length++] = '\r';
        array[length++] = '\n';
        return this;
    }

    /** What was written; the array is shared, so nothing may be written any more. */
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(array, 0, length);
    }

    public byte[] copy() {
        return Arrays.copyOf(array, length);
    }

    private void ensure(int more) {
        if (array.length - length < more) array = Arrays.copyOf(array, Math.max(array.length * 2, length + more));
    }
}
