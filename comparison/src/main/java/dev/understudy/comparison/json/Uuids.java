package dev.understudy.comparison.json;

import java.util.Locale;
import java.util.regex.Pattern;

/** UUIDs with and without dashes, in any case. */
final class Uuids {
    private static final Pattern DASHED =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern BARE = Pattern.compile("(?i)[0-9a-f]{32}");

    private Uuids() {}

    /** Whether both are one UUID in two spellings, at least one of which has dashes: bare digits may be any hash. */
    static boolean same(String one, String other) {
        boolean oneIsDashed = isDashed(one);
        boolean otherIsDashed = isDashed(other);
        return (oneIsDashed || otherIsDashed)
                && (oneIsDashed || isBare(one))
                && (otherIsDashed || isBare(other))
                && one.replace("-", "").equalsIgnoreCase(other.replace("-", ""));
    }

    /** A UUID without dashes and in lower case; any other text as it is. */
    static String bare(String text) {
        return isDashed(text) || isBare(text) ? text.replace("-", "").toLowerCase(Locale.ROOT) : text;
    }

    private static boolean isDashed(String text) {
        return text.length() == 36 && DASHED.matcher(text).matches();
    }

    private static boolean isBare(String text) {
        return text.length() == 32 && BARE.matcher(text).matches();
    }
}
