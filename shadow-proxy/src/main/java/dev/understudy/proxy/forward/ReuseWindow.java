package dev.understudy.proxy.forward;

import dev.understudy.proxy.http.Field;
import dev.understudy.proxy.http.HeaderLines;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When an idle connection may be used again: for less time than the server keeps it open, or a request meets the server's
 * close on its way, and for a second at most where the request must not be repeated. Pure.
 *
 * @param since when it became idle, in nanoseconds; with {@code until} on one clock
 * @param until from when on it may not be used
 */
record ReuseWindow(long since, long until) {
    private static final long UNREPEATABLE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST_MARGIN_NANOS = Duration.ofMillis(500).toNanos();
    private static final Pattern TIMEOUT =
            Pattern.compile("(?:^|[,;])\\s*timeout\\s*=\\s*\"?([0-9]{1,9})\"?\\s*(?:[,;]|$)", Pattern.CASE_INSENSITIVE);

    static ReuseWindow from(long now, Duration length) {
        return new ReuseWindow(now, now + length.toNanos());
    }

    /**
     * How long a window is.
     *
     * @param keepAlive how long servers of this side keep connections open, as the policy says
     * @param answer whose {@code Keep-Alive: timeout=N} (RFC 2068 section 19.7.1) may only shorten that
     */
    static Duration length(HeaderLines answer, Duration keepAlive) {
        String told = answer.first(Field.KEEP_ALIVE);
        if (told == null) return within(keepAlive);
        Matcher timeout = TIMEOUT.matcher(told);
        if (!timeout.find()) return within(keepAlive);
        Duration seconds = Duration.ofSeconds(Long.parseLong(timeout.group(1)));
        return within(seconds.compareTo(keepAlive) < 0 ? seconds : keepAlive);
    }

    private static Duration within(Duration keepAlive) {
        long nanos = keepAlive.toNanos();
        return Duration.ofNanos(nanos - Math.min(nanos / 4, LONGEST_MARGIN_NANOS));
    }

    /** @param repeatable whether the request may be sent again where the connection turns out to be dead */
    boolean serves(long now, boolean repeatable) {
        return !isOver(now) && (repeatable || now - since < UNREPEATABLE_NANOS);
    }

    boolean isOver(long now) {
        return now >= until;
    }
}
