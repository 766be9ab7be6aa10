package dev.understudy.proxy.http;

/** Which bytes may stand where in a head (RFC 9110 section 5.6.2, RFC 9112 section 3). */
final class Octets {
    private static final int TOKEN = 1;
    private static final int TARGET = 2;
    private static final int VALUE = 4;
    private static final int HOST = 8;
    private static final byte[] CLASSES = new byte[256];

    static {
        for (int octet = 0x21; octet < 0x7F; octet++) CLASSES[octet] = TARGET | VALUE;
        for (int octet = 0x80; octet < 0x100; octet++) CLASSES[octet] = VALUE;
        CLASSES[' '] = VALUE;
        CLASSES['\t'] = VALUE;
        CLASSES['#'] = VALUE;
        mark("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", TOKEN);
        mark("-._~%!$&'()*+;=:[]0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", HOST);
    }

    private Octets() {}

    private static void mark(String octets, int bit) {
        for (int i = 0; i < octets.length(); i++) CLASSES[octets.charAt(i)] |= (byte) bit;
    }

    static boolean areToken(byte[] bytes, int from, int to) {
        return all(bytes, from, to, TOKEN);
    }

    static boolean isToken(byte octet) {
        return (CLASSES[octet & 0xFF] & TOKEN) != 0;
    }

    /** Visible ASCII but {@code #}: no server agrees with another on what lies beyond it. */
    static boolean areTarget(byte[] bytes, int from, int to) {
        return all(bytes, from, to, TARGET);
    }

    /** Tab, space, visible ASCII and everything from 0x80. */
    static boolean areValue(byte[] bytes, int from, int to) {
        return all(bytes, from, to, VALUE);
    }

    static boolean isValue(byte octet) {
        return (CLASSES[octet & 0xFF] & VALUE) != 0;
    }

    static boolean areHost(byte[] bytes, int from, int to) {
        return all(bytes, from, to, HOST);
    }

    static boolean areDigits(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') return false;
        }
        return from < to;
    }

    static boolean isBlank(byte octet) {
        return octet == ' ' || octet == '\t';
    }

    /** @param lower in lower case */
    static boolean equalIgnoringCase(byte[] bytes, int from, int to, String lower) {
        if (to - from != lower.length()) return false;
        for (int i = from; i < to; i++) {
            if (lower(bytes[i]) != lower.charAt(i - from)) return false;
        }
        return true;
    }

    static int lower(byte octet) {
        return octet >= 'A' && octet <= 'Z' ? octet + ('a' - 'A') : octet & 0xFF;
    }

    private static boolean all(byte[] bytes, int from, int to, int bit) {
        for (int i = from; i < to; i++) {
            if ((CLASSES[bytes[i] & 0xFF] & bit) == 0) return false;
        }
        return true;
    }
}
