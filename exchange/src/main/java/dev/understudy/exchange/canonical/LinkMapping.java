package dev.understudy.exchange.canonical;

import dev.understudy.exchange.PathMapping;

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
    boolean mayChange(char first) {
        return moves && (first == '/' || first == 'h');
    }

    String toPrimary(String value) {
        if (value.startsWith("/")) return mapping.toPrimary(value);
        if (!value.startsWith("http://") && !value.startsWith("https://")) return value;
        int path = value.indexOf('/', value.indexOf("//") + 2);
        return path < 0 ? value : value.substring(0, path) + mapping.toPrimary(value.substring(path));
    }
}
