package dev.understudy.proxy.mirror;

import java.util.List;
import java.util.Locale;

/** Paths that sign people in and out, or touch their credentials: they write whatever their method. Pure. */
final class AuthPath {
    private static final List<String> BEGINNINGS = List.of("login", "logout", "token", "password", "oauth");

    private AuthPath() {}

    /** @param path normalised; a segment that begins with one of the words is enough */
    static boolean isOne(String path) {
        for (String segment : path.toLowerCase(Locale.ROOT).split("/", -1)) {
            if (BEGINNINGS.stream().anyMatch(segment::startsWith)) return true;
        }
        return false;
    }
}
