package dev.understudy.comparison.body;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens against forged requests in HTML: in hidden fields and in meta elements that are known to hold them. */
final class CsrfTokens {
    private static final String MASK = "(token)";
    private static final Pattern TAG = Pattern.compile("<(?i:input|meta)\\s[^<>]{0,1000}>");
    private static final Pattern NAMED =
            Pattern.compile("(?i)\\bname=[\"']?(?:csrfmiddlewaretoken|csrf[-_]?token|_csrf|_token"
                    + "|authenticity_token|__requestverificationtoken)[\"'\\s/>]");
    private static final Pattern VALUE = Pattern.compile("(?i)\\b(?:value|content)=(?:\"([^\"]*)\"|'([^']*)')");

    private CsrfTokens() {}

    /**
     * The line with a word in place of each token.
     *
     * @param tokens where they are put
     */
    static String masked(String line, List<String> tokens) {
        if (line.indexOf('<') < 0) return line;
        return TAG.matcher(line).replaceAll(tag -> Matcher.quoteReplacement(maskedTag(tag.group(), tokens)));
    }

    private static String maskedTag(String tag, List<String> tokens) {
        if (!NAMED.matcher(tag).find()) return tag;
        Matcher value = VALUE.matcher(tag);
        if (!value.find()) return tag;
        int group = value.group(1) == null ? 2 : 1;
        tokens.add(value.group(group));
        return tag.substring(0, value.start(group)) + MASK + tag.substring(value.end(group));
    }
}
