package dev.understudy.worker.judge;

import dev.understudy.exchange.message.Headers;
import java.util.List;
import java.util.Locale;

/**
 * What sort of program asks, by its user agent: the app, the library or the browser, without versions and devices. What it says
 * of itself is not to be trusted: the name has few characters and a bounded length.
 */
final class AgentFamily {
    /** No user agent. */
    static final String NONE = "none";

    /** One that names nothing. */
    static final String OTHER = "other";

    private static final int LOOKED_AT = 400;
    private static final int LONGEST = 30;

    /** What the text contains, and what it is then; the more telling ones first, since browsers name each other. */
    private record Mark(String word, String family) {}

    private static final List<Mark> MARKS = List.of(
            new Mark("googlebot", "bot"),
            new Mark("bingbot", "bot"),
            new Mark("bot/", "bot"),
            new Mark("crawler", "bot"),
            new Mark("spider", "bot"),
            new Mark("edg/", "edge"),
            new Mark("edga/", "edge"),
            new Mark("opr/", "opera"),
            new Mark("samsungbrowser/", "samsung browser"),
            new Mark("firefox/", "firefox"),
            new Mark("fxios/", "firefox"),
            new Mark("crios/", "chrome"),
            new Mark("chrome/", "chrome"),
            new Mark("safari/", "safari"),
            new Mark("trident/", "internet explorer"),
            new Mark("msie ", "internet explorer"));

    private AgentFamily() {}

    static String of(Headers headers) {
        return headers.first("User-Agent").map(AgentFamily::of).orElse(NONE);
    }

    private static String of(String agent) {
        String shown = agent.substring(0, Math.min(agent.length(), LOOKED_AT)).strip();
        if (shown.isEmpty()) return NONE;
        String lower = shown.toLowerCase(Locale.ROOT);
        boolean isBrowser = lower.startsWith("mozilla/");
        for (Mark mark : MARKS) {
            boolean counts = isBrowser || mark.family().equals("bot");
            if (counts && lower.contains(mark.word())) return mark.family();
        }
        return isBrowser ? "browser" : product(lower);
    }

    /** The first product of RFC 9110 section 10.1.5. */
    private static String product(String agent) {
        int end = 0;
        while (end < agent.length() && end < LONGEST && isName(agent.charAt(end))) end++;
        boolean isWhole = end == agent.length() || agent.charAt(end) == '/' || agent.charAt(end) == ' ';
        return end > 0 && isWhole && Character.isLetter(agent.charAt(0)) ? agent.substring(0, end) : OTHER;
    }

    private static boolean isName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
    }
}
