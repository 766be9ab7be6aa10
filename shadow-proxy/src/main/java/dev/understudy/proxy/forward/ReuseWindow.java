package dev.understudy.proxy.forward;

import dev.understudy.proxy.http.Field;
import dev.understudy.proxy.http.HeaderLines;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long an idle connection may be used again: less than the server keeps it open, or a request meets the server's close
 * on its way. Pure.
 */
final class ReuseWindow {
    private static final Duration LONGEST_MARGIN = Duration.ofMillis(500);
    private static final Pattern TIMEOUT =
            Pattern.compile("(?:^|[,;])\\s*timeout\\s*=\\s*\"?([0-9]{1,9})\"?\\s*(?:[,;]|$)", Pattern.CASE_INSENSITIVE);

    private ReuseWindow() {}

    /**
     * @param keepAlive how long servers of this side keep connections open, as the policy says
     * @param answer whose {@code Keep-Alive: timeout=N} (RFC 2068 section 19.7.1) may only shorten that
     */
    static Duration after(HeaderLines answer, Duration keepAlive) {
        String told = answer.first(Field.KEEP_ALIVE);
        if (told == null) return within(keepAlive);
        Matcher timeout = TIMEOUT.matcher(told);
        if (!timeout.find()) return within(keepAlive);
        Duration seconds = Duration.ofSeconds(Long.parseLong(timeout.group(1)));
        return within(seconds.compareTo(keepAlive) < 0 ? seconds : keepAlive);
    }

    private static Duration within(Duration keepAlive) {
        Duration quarter = keepAlive.dividedBy(4);
        return keepAlive.minus(quarter.compareTo(LONGEST_MARGIN) < 0 ? quarter : LONGEST_MARGIN);
    }
}
