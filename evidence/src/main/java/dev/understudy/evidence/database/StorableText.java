package dev.understudy.evidence.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Text as PostgreSQL can hold it. U+0000 and lone surrogates, which no text column takes, are written as the escapes JSON
 * has for them, so that a JSON text keeps its meaning.
 */
public final class StorableText {
    /** Longest name in UTF-16 units: two of them fit into one index entry, whatever the script. */
    public static final int NAME_LIMIT = 300;

    private static final int HASH_LENGTH = 16;

    private StorableText() {}

    /** The text in full length. */
    public static String of(String text) {
        int first = firstUnstorable(text, 0);
        if (first < 0) return text;
        var out = new StringBuilder(text.length() + 16);
        int done = 0;
        for (int bad = first; bad >= 0; bad = firstUnstorable(text, done)) {
            out.append(text, done, bad).append("\\u");
            out.append(HexFormat.of().toHexDigits(text.charAt(bad)));
            done = bad + 1;
        }
        return out.append(text, done, text.length()).toString();
    }

    /** A text that identifies something: where it is too long for an index, its beginning and a hash of the whole. */
    public static String name(String text) {
        String storable = of(text);
        if (storable.length() <= NAME_LIMIT) return storable;
        int end = NAME_LIMIT - HASH_LENGTH - 1;
        if (Character.isHighSurrogate(storable.charAt(end - 1))) end--;
        return storable.substring(0, end) + "…" + sha256(storable).substring(0, HASH_LENGTH);
    }

    private static int firstUnstorable(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char unit = text.charAt(at);
            if (unit == 0 || (Character.isSurrogate(unit) && !isPair(text, at))) return at;
            at += Character.isSurrogate(unit) ? 2 : 1;
        }
        return -1;
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
