package dev.understudy.proxy.tls;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** As much of DER as turns one form of a private key into another: a value, and values read one after another. Pure. */
final class Der {
    private static final int SEQUENCE = 0x30;
    private static final int OCTET_STRING = 0x04;

    private final byte[] bytes;
    private final int tag;
    private final int start;
    private final int end;
    private int next;

    private Der(byte[] bytes, int tag, int start, int end) {
        this.bytes = bytes;
        this.tag = tag;
        this.start = start;
        this.end = end;
        next = start;
    }

    /** @throws IndexOutOfBoundsException here and below where the bytes end too early */
    static Der of(byte[] bytes) {
        return new Der(bytes, 0, 0, bytes.length);
    }

    int tag() {
        return tag;
    }

    byte[] content() {
        return Arrays.copyOfRange(bytes, start, end);
    }

    /** The first value, to be read itself. */
    Der inner() {
        return next();
    }

    Der next() {
        int at = next;
        int nextTag = bytes[at++] & 0xff;
        int length = bytes[at++] & 0xff;
        if (length > 0x80) {
            int octets = length - 0x80;
            length = 0;
            for (int i = 0; i < octets; i++) length = (length << 8) | (bytes[at++] & 0xff);
        }
        if (length < 0 || length > end - at) throw new IndexOutOfBoundsException("a value beyond its end");
        next = at + length;
        return new Der(bytes, nextTag, at, next);
    }

    static byte[] sequence(byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (byte[] part : parts) content.writeBytes(part);
        return value(SEQUENCE, content.toByteArray());
    }

    static byte[] octets(byte[] content) {
        return value(OCTET_STRING, content);
    }

    private static byte[] value(int tag, byte[] content) {
        var out = new ByteArrayOutputStream(content.length + 6);
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            out.write(0x84);
            for (int shift = 24; shift >= 0; shift -= 8) out.write(content.length >> shift);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }
}
