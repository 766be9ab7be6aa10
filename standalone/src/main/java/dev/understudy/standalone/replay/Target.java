package dev.understudy.standalone.replay;

import java.util.Locale;
import java.util.Optional;

/**
 * A request target as it can be sent again, taken apart. Pure.
 *
 * @param host of an absolute target; else empty
 * @param origin path and query as they were written
 */
record Target(String host, String origin) {
    private static final int LONGEST = 8 << 10;

    /** Empty where it has no path, is too long, or holds what no request line may: then it must not be sent. */
    static Optional<Target> of(String written) {
        if (written.length() > LONGEST || !written.chars().allMatch(Target::isVisible)) return Optional.empty();
        int fragment = written.indexOf('#');
        String whole = fragment < 0 ? written : written.substring(0, fragment);
        if (whole.startsWith("/")) return Optional.of(new Target("", whole));
        String lower = whole.toLowerCase(Locale.ROOT);
        for (String scheme : new String[] {"http://", "https://"}) {
            if (lower.startsWith(scheme)) return absolute(whole.substring(scheme.length()));
        }
        return Optional.empty();
    }

    private static Optional<Target> absolute(String rest) {
        int end = 0;
        while (end < rest.length() && rest.charAt(end) != '/' && rest.charAt(end) != '?') end++;
        String host = rest.substring(0, end);
        if (host.isEmpty() || host.indexOf('@') >= 0) return Optional.empty();
        String origin = rest.substring(end);
        return Optional.of(new Target(host, origin.startsWith("/") ? origin : "/" + origin));
    }

    private static boolean isVisible(int character) {
        return character > ' ' && character < 0x7F;
    }
}
