package dev.understudy.proxy.mirror;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The path of a raw target, as sent and as the most thorough of servers would read it. Pure. */
final class RawPath {
    private static final int DECODINGS = 5;

    private RawPath() {}

    static String of(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /**
     * The path with all escapes undone, repeatedly, backslashes read as slashes, repeated slashes collapsed and dot
     * segments resolved; empty where it is no path, or one that servers are bound to read in different ways.
     */
    static Optional<String> normalised(String path) {
        if (!path.startsWith("/")) return Optional.empty();
        if (isPlain(path)) return Optional.of(path);
        String decoded = path;
        for (int i = 0; i < DECODINGS && decoded.indexOf('%') >= 0; i++) decoded = decode(decoded);
        if (decoded.indexOf('\0') >= 0 || !decoded.equals(decode(decoded))) {
            return Optional.empty();
        }
        return Optional.of(collapse(decoded.replace('\\', '/')));
    }

    /** Whether nothing in it could be read in another way: what most paths are. */
    private static boolean isPlain(String path) {
        char before = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean dotted = before == '/' && (c == '/' || c == '.');
            if (c == '%' || c == '\\' || c == '\0' || dotted) return false;
            before = c;
        }
        return true;
    }

    private static String decode(String text) {
        byte[] out = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            int high = text.charAt(i) == '%' ? digit(text, i + 1) : -1;
            int low = high < 0 ? -1 : digit(text, i + 2);
            if (low < 0) {
                out[length++] = (byte) text.charAt(i);
            } else {
                out[length++] = (byte) (high * 16 + low);
                i += 2;
            }
        }
        return new String(out, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static int digit(String text, int at) {
        return at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
    }

    private static String collapse(String path) {
        Deque<String> segments = new ArrayDeque<>();
        String[] parts = path.split("/", -1);
        for (String part : parts) {
            if (part.isEmpty() || part.equals(".")) continue;
            if (part.equals("..")) segments.pollLast();
            else segments.addLast(part);
        }
        String last = parts[parts.length - 1];
        boolean open = last.isEmpty() || last.equals(".") || last.equals("..");
        return "/" + String.join("/", segments) + (open && !segments.isEmpty() ? "/" : "");
    }
}
