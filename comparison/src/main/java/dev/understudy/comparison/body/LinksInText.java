package dev.understudy.comparison.body;

import dev.understudy.comparison.link.Links;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spells the links within lines of the candidate as the primary would: those whose path begins with the prefix. */
final class LinksInText {
    /** In front of a prefix these say that it is the middle of a path; a host in front says that it is the beginning. */
    private static final String BEGINNING = "(?:(?<![\\p{L}\\p{N}_.~%/-])|(?<=//[^/?#\\s\"'<>]{1,255}))";

    private final String prefix;
    private final Pattern pattern;
    private final String replacement;

    LinksInText(Links links) {
        prefix = links.mapping().candidatePrefix();
        pattern = Pattern.compile(BEGINNING + Pattern.quote(prefix));
        replacement = Matcher.quoteReplacement(links.mapping().primaryPrefix());
    }

    String asPrimary(String line) {
        // a bare slash or nothing stands everywhere in a text: only a prefix that names something can be looked for
        return prefix.length() > 1 && line.contains(prefix)
                ? pattern.matcher(line).replaceAll(replacement)
                : line;
    }
}
