package dev.understudy.exchange.canonical;

import dev.understudy.exchange.PathMapping;
import java.nio.charset.StandardCharsets;

/**
 * How links are spelled before they are digested: the candidate's under the primary's prefix, so that what only the path
 * mapping moved is the same. A link is a string that begins with {@code /} or with {@code http(s)://host/}.
 */
final class LinkMapping {
    private final PathMapping mapping;
    private final boolean moves;

    LinkMapping(PathMapping mapping) {
        this.mapping = mapping;
        this.moves = !mapping.primaryPrefix().equals(mapping.candidatePrefix());
    }

    /** Whether a string that begins so can change at all; spares making a string of most values. */
    boolean mayChange(byte[] bytes, int from, int to) {
        return moves && from < to && (bytes[from] == '/' || bytes[from] == 'h');
    }

    /** The string under the mapping, byte for byte where it is no link. */
    byte[] toPrimary(byte[] bytes, int from, int to) {
        var asBytes = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        return toPrimary(asBytes).getBytes(StandardCharsets.ISO_8859_1);
    }

    private String toPrimary(String value) {
        if (value.startsWith("/")) return value.startsWith("//") ? value : mapping.toPrimary(value);
        if (!value.startsWith("http://") && !value.startsWith("https://")) return value;
        int path = endOfHost(value, value.indexOf("//") + 2);
        return value.substring(0, path) + mapping.toPrimary(value.substring(path));
    }

    /** A slash behind a question mark is none of a path. */
    private static int endOfHost(String url, int from) {
        int at = from;
        while (at < url.length() && "/?#".indexOf(url.charAt(at)) < 0) at++;
        return at;
    }
}
