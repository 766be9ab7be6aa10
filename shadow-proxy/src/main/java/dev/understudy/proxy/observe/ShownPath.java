package dev.understudy.proxy.observe;

import dev.understudy.exchange.template.SegmentTemplates;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A path as it may stand in a log: a template, without a query, in which only plain words remain. Closed by default: a segment
 * that could be a name, a key or a token of somebody is not shown. Pure.
 */
final class ShownPath {
    private static final Pattern SHOWN = Pattern.compile("[a-z]+(?:[-_.][a-z]+)*|v[0-9]{1,2}|\\{[a-z]+}(?:\\.[a-z]+)?");
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");
    private static final int LONGEST = 40;
    private static final int SEGMENTS = 16;
    private static final String HIDDEN = "{hidden}";

    private ShownPath() {}

    static String of(String target) {
        if (!target.startsWith("/")) return HIDDEN;
        var shown = new StringBuilder();
        int count = 0;
        for (String segment : SegmentTemplates.templateOf(target).substring(1).split("/", -1)) {
            if (++count > SEGMENTS) return shown.append("/…").toString();
            shown.append('/').append(mayShow(segment) ? segment : HIDDEN);
        }
        return shown.toString();
    }

    /** A method that everybody knows, or none: others are words of the client's own. */
    static String method(String method) {
        return METHODS.contains(method) ? method : HIDDEN;
    }

    private static boolean mayShow(String segment) {
        return segment.isEmpty()
                || (segment.length() <= LONGEST && SHOWN.matcher(segment).matches());
    }
}
