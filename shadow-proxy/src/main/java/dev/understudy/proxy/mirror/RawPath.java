package dev.understudy.proxy.mirror;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The path of a raw target, as sent and as the most thorough of servers would read it. Pure. */
final class RawPath {
    private RawPath() {}

    static String of(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /**
     * The path with all escapes undone, repeatedly, backslashes read as slashes, parameters of segments left out, repeated
     * slashes collapsed, dot segments resolved, and cut where an escaped question mark or hash would end it; empty where it
     * is no path, or one that servers are bound to read in different ways.
     */
    static Optional<String> normalised(String path) {
        if (!path.startsWith("/")) return Optional.empty();
        if (isPlain(path)) return Optional.of(path);
        String decoded = OverlongUtf8.undone(Escapes.undone(path));
        if (hasControl(decoded) || !decoded.equals(Escapes.once(decoded)) || FullWidth.isIn(decoded)) {
            return Optional.empty();
        }
        return Optional.of(collapse(cut(decoded).replace('\\', '/')));
    }

    /**
     * Whether all servers there are read the path in the same way: no dot segments, no empty ones, no parameters, and no escape
     * of anything that means something in a path.
     */
    static boolean isUnmistakable(String path) {
        for (int i = 0; i < path.length(); i++) {
            int octet = path.charAt(i);
            if (octet == '%') {
                octet = Escapes.hex(path, i + 1, 2);
                if (octet < 0 || "/.;?#%\\".indexOf(octet) >= 0 || octet == 0xC0 || octet == 0xC1) return false;
            }
            if (octet < ' ' || octet == 0x7F || octet == '\\' || octet == ';') return false;
        }
        return path.startsWith("/")
                && normalised(path).filter(Escapes.once(path)::equals).isPresent();
    }

    /** Whether nothing in it could be read in another way: what most paths are. */
    private static boolean isPlain(String path) {
        char before = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean dotted = (before == '/' && (c == '/' || c == '.')) || (before == '.' && c == '/');
            if (c == '%' || c == '\\' || c == '\0' || c == ';' || dotted) return false;
            before = c;
        }
        return before != '.';
    }

    private static boolean hasControl(String decoded) {
        for (int i = 0; i < decoded.length(); i++) {
            if (decoded.charAt(i) < ' ' || decoded.charAt(i) == 0x7F) return true;
        }
        return false;
    }

    private static String cut(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '?' || path.charAt(i) == '#') return path.substring(0, i);
        }
        return path;
    }

    private static String collapse(String path) {
        Deque<String> segments = new ArrayDeque<>();
        String[] parts = path.split("/", -1);
        for (String part : parts) {
            String segment = bare(part);
            if (segment.isEmpty() || segment.equals(".")) continue;
            if (segment.equals("..")) segments.pollLast();
            else segments.addLast(trimmed(segment));
        }
        String last = bare(parts[parts.length - 1]);
        boolean open = last.isEmpty() || last.equals(".") || last.equals("..");
        return "/" + String.join("/", segments) + (open && !segments.isEmpty() ? "/" : "");
    }

    /** A segment without its parameters (RFC 3986 section 3.3). */
    private static String bare(String segment) {
        int parameters = segment.indexOf(';');
        return parameters < 0 ? segment : segment.substring(0, parameters);
    }

    /** Without the dots and blanks at its end that Windows drops from names of files. */
    private static String trimmed(String segment) {
        int end = segment.length();
        while (end > 1 && (segment.charAt(end - 1) == '.' || segment.charAt(end - 1) == ' ')) end--;
        return segment.substring(0, end);
    }
}
