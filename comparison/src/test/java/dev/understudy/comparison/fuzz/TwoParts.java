package dev.understudy.comparison.fuzz;

import java.util.Arrays;

/** Fuzzed bytes as two: parted at the first separator, or in the middle. */
record TwoParts(byte[] one, byte[] other) {
    private static final byte SEPARATOR = (byte) 0xFF;

    static TwoParts of(byte[] data) {
        int at = 0;
        while (at < data.length && data[at] != SEPARATOR) at++;
        boolean parted = at < data.length;
        int end = parted ? at : data.length / 2;
        return new TwoParts(Arrays.copyOf(data, end), Arrays.copyOfRange(data, parted ? end + 1 : end, data.length));
    }
}
