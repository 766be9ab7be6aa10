package dev.understudy.proxy.mirror;

import java.util.List;
import java.util.Locale;

/** Paths that sign people in and out, or touch their credentials: they write whatever their method. Pure. */
final class AuthPath {
    private static final List<String> BEGINNINGS = List.of("login", "logout", "token", "password", "oauth");

    private AuthPath() {}

    /** @param path normalised; a segment that begins with one of the words is enough */
    static boolean isOne(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        for (int segment = 0; segment <= lower.length(); segment = end(lower, segment) + 1) {
            for (String beginning : BEGINNINGS) {
                if (lower.startsWith(beginning, segment)) return true;
            }
        }
        return false;
    }

    private static int end(String path, int segment) {
        int slash = path.indexOf('/', segment);
        return slash < 0 ? path.length() : slash;
    }
}
