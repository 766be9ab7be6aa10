package dev.understudy.comparison.header;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a cookie stays, or is taken away. An age ranks before a date (RFC 6265 section 4.1.2.2), and how long is left is
 * the clock's; the year of a date is found however the date is spelled.
 */
final class Expiry {
    private static final Pattern YEAR = Pattern.compile("(?:\\d{1,2}[ -][A-Za-z]{3}[ -]|:\\d\\d )(\\d{2,4})\\b");
    /** Dates up to here are written to take a cookie away; no server's clock stands there. */
    private static final int LONG_AGO = 2001;

    /** Seconds. */
    private static final long A_MOMENT = 60;

    private Expiry() {}

    /** {@code deleted} or {@code set}; empty for a cookie that ends with the session. */
    static Optional<String> of(String expires, String maxAge) {
        if (maxAge.matches("-?\\d+")) {
            boolean over = maxAge.startsWith("-") || maxAge.chars().allMatch(digit -> digit == '0');
            return Optional.of(over ? "deleted" : "set");
        }
        if (expires.isEmpty()) return Optional.empty();
        Matcher year = YEAR.matcher(expires);
        return Optional.of(year.find() && isLongAgo(Integer.parseInt(year.group(1))) ? "deleted" : "set");
    }

    /** Whether it is a number of seconds for which a cookie stays. */
    static boolean isAge(String maxAge) {
        return maxAge.matches("0*[1-9]\\d{0,14}");
    }

    /**
     * Whether two ages keep a cookie for another time. One that counts down to a fixed date moves by the moment between two
     * answers; where only one side names an age, the other one's date says no more than that the cookie stays.
     */
    static boolean isAnotherAge(@Nullable String primary, @Nullable String candidate) {
        if (primary == null || candidate == null) return false;
        long one = Long.parseLong(primary);
        long other = Long.parseLong(candidate);
        return Math.abs(one - other) > Math.max(A_MOMENT, Math.max(one, other) / 100);
    }

    /** Two digits from 70 are of the last century (section 5.1.1). */
    private static boolean isLongAgo(int year) {
        if (year < 70) return false;
        return year < 100 || year <= LONG_AGO;
    }
}
