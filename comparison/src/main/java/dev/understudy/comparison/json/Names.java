package dev.understudy.comparison.json;

import dev.understudy.exchange.canonical.Words;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The names of one document's members: one that was read not long ago is the same object again. */
final class Names {
    /** A power of two; a list's elements have fewer. */
    private static final int REMEMBERED = 64;

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final byte[] json;
    private final @Nullable String[] names = new String[REMEMBERED];
    private final int[] froms = new int[REMEMBERED];
    private final int[] tos = new int[REMEMBERED];

    Names(byte[] json) {
        this.json = json;
    }

    /** The name from there to there, which holds no escape. */
    String at(int from, int to) {
        int slot = slot(from, to);
        String held = names[slot];
        if (held != null && Arrays.equals(json, froms[slot], tos[slot], json, from, to)) return held;
        String name = new String(json, from, to - from, StandardCharsets.UTF_8);
        names[slot] = name;
        froms[slot] = from;
        tos[slot] = to;
        return name;
    }

    private int slot(int from, int to) {
        int begin = Math.min(to, from + Long.BYTES - 1);
        long hash = (Words.rest(json, from, begin) * PRIME) ^ (to - from);
        if (to > begin) hash ^= Words.rest(json, Math.max(begin, to - Long.BYTES + 1), to) * (PRIME >>> 7);
        return (int) ((hash * PRIME) >>> 58);
    }
}
