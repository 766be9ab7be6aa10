package dev.understudy.policy;

import java.net.InetSocketAddress;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How durations, shares, days and addresses are written in a policy file and on the command line. */
public final class Written {
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");
    private static final Pattern SHARE = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,6})?)%");
    private static final Pattern RATE = Pattern.compile("([1-9][0-9]{0,6})/(s|m|h)");
    private static final Pattern PER_SECOND = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,3})?)/([smh])");
    private static final Pattern ADDRESS = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:\\s\\[\\]/]+):([0-9]{1,5})");

    private Written() {}

    /** @throws IllegalArgumentException where it is not written {@code 10s} and more than nothing */
    public static Duration duration(String text) {
        Matcher written = DURATION.matcher(text);
        if (!written.matches())
            throw new IllegalArgumentException("'" + text + "' is not a duration such as 500ms, 10s or 2m");
        long amount = Long.parseLong(written.group(1));
        if (amount == 0) throw new IllegalArgumentException("'" + text + "' is no time at all");
        return switch (written.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    /** @throws IllegalArgumentException where it is not written {@code 25%} and at most {@code 100%} */
    public static double share(String text) {
        Matcher written = SHARE.matcher(text);
        double percent = written.matches() ? Double.parseDouble(written.group(1)) : -1;
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("'" + text + "' is not a share between 0% and 100%, such as 25%");
        }
        return percent / 100;
    }

    /** @throws IllegalArgumentException where it is not written {@code 50/s} */
    public static Rate rate(String text) {
        Matcher written = RATE.matcher(text);
        if (!written.matches()) throw new IllegalArgumentException("'" + text + "' is not a rate such as 50/s or 30/m");
        return new Rate(Integer.parseInt(written.group(1)), duration("1" + written.group(2)));
    }

    /** @throws IllegalArgumentException where it is not written {@code 2027-03-01} and a day of the calendar */
    public static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not a date such as 2027-03-01", e);
        }
    }

    /**
     * So many a second, which may be none.
     *
     * @throws IllegalArgumentException where it is not written {@code 5/s}, {@code 10/m} or {@code 100/h}
     */
    public static double perSecond(String text) {
        Matcher written = PER_SECOND.matcher(text);
        if (!written.matches()) throw new IllegalArgumentException("'" + text + "' is not a rate such as 5/s or 10/m");
        double amount = Double.parseDouble(written.group(1));
        return switch (written.group(2)) {
            case "s" -> amount;
            case "m" -> amount / 60;
            default -> amount / 3600;
        };
    }

    /** @throws IllegalArgumentException where it is not written {@code host:port} */
    @SuppressWarnings("AddressSelection") // to listen on one address is what is asked for
    public static InetSocketAddress address(String text) {
        Matcher written = checkAddress(text);
        return new InetSocketAddress(written.group(1), Integer.parseInt(written.group(2)));
    }

    /** The same without asking for the host's number. */
    static Matcher checkAddress(String text) {
        Matcher written = ADDRESS.matcher(text);
        if (!written.matches() || Integer.parseInt(written.group(2)) > 65535) {
            throw new IllegalArgumentException("'" + text + "' is not an address such as 127.0.0.1:8080");
        }
        return written;
    }
}
