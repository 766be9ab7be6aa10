package dev.understudy.comparison.body;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens against forged requests in HTML: in hidden fields, in meta elements and in scripts, by the names that
 * they are known under. An empty one is none: a form that lost its token is refused. */
final class CsrfTokens {
    private static final String MASK = "(token)";
    private static final Pattern TAG = Pattern.compile("<(?i:input|meta)\\s[^<>]{0,1000}>");
    private static final Pattern NAMED =
            Pattern.compile("(?i)\\bname=[\"']?(?:csrfmiddlewaretoken|csrf[-_]?token|_csrf|_token"
                    + "|authenticity_token|__requestverificationtoken)[\"'\\s/>]");
    private static final Pattern VALUE =
            Pattern.compile("(?i)\\b(?:value|content)=(?:\"([^\"]+)\"|'([^']+)'|([^\\s\"'<>]+))");

    /** As scripts hold them, such as those of the pages of Django REST framework. */
    private static final Pattern IN_SCRIPT =
            Pattern.compile("(?i)\\bcsrf_?token[\"']?\\s*[:=]\\s*([\"'])(?<token>[a-z0-9_-]{32,})\\1");

    private CsrfTokens() {}

    /**
     * The line with a word in place of each token.
     *
     * @param tokens where they are put
     */
    static String masked(String line, List<String> tokens) {
        String tagsMasked = line.indexOf('<') < 0
                ? line
                : TAG.matcher(line).replaceAll(tag -> Matcher.quoteReplacement(maskedTag(tag.group(), tokens)));
        Matcher script = IN_SCRIPT.matcher(tagsMasked);
        if (!script.find()) return tagsMasked;
        tokens.add(script.group("token"));
        return tagsMasked.substring(0, script.start("token")) + MASK + tagsMasked.substring(script.end("token"));
    }

    private static String maskedTag(String tag, List<String> tokens) {
        if (!NAMED.matcher(tag).find()) return tag;
        Matcher value = VALUE.matcher(tag);
        if (!value.find()) return tag;
        int group = value.group(1) != null ? 1 : value.group(2) != null ? 2 : 3;
        tokens.add(value.group(group));
        return tag.substring(0, value.start(group)) + MASK + tag.substring(value.end(group));
    }
}
