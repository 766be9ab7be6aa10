package dev.understudy.exchange.canonical;

import java.util.Arrays;

/**
 * The names of one object by their keyed fingerprints, to find one that comes twice. Two different names that share a
 * fingerprint (2^-64 each pair) would be taken for one, which costs a digest and never makes two texts alike.
 */
final class SeenNames {
    private long[] table = new long[16];
    private int count;
    private boolean zero;

    void clear() {
        if (count > 0) Arrays.fill(table, 0);
        count = 0;
        zero = false;
    }

    /** False where it is there already. */
    boolean add(long fingerprint) {
        if (fingerprint == 0) {
            boolean first = !zero;
            zero = true;
            return first;
        }
        if (count * 2 >= table.length) grow();
        int slot = slot(table, fingerprint);
        if (table[slot] == fingerprint) return false;
        table[slot] = fingerprint;
        count++;
        return true;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        for (long each : table) {
            if (each != 0) larger[slot(larger, each)] = each;
        }
        table = larger;
    }

    /** Where it is, or where it would be. */
    private static int slot(long[] table, long fingerprint) {
        int mask = table.length - 1;
        int slot = (int) fingerprint & mask;
        while (table[slot] != 0 && table[slot] != fingerprint) slot = (slot + 1) & mask;
        return slot;
    }
}
