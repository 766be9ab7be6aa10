package dev.understudy.comparison.rule.equivalence;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Location;
import dev.understudy.comparison.rule.field.Fields;
import java.util.Optional;

/**
 * URLs that are the same but for how they begin: the primary's as {@code from}, the candidate's as {@code to}. What follows
 * is compared byte for byte, and begins where a URL can be parted, so that no name is cut in two. Not symmetric.
 *
 * @param from absolute, or a path
 */
public record UrlPrefix(String from, String to) implements Equivalence {
    private static final String PARTS = "/?#";

    public static Equivalence read(Fields in) {
        String from = in.required("from", "https://old.example.com/api/v1/");
        String to = in.required("to", "https://new.example.com/api/v2/");
        beginning(in, "from", from);
        beginning(in, "to", to);
        if (from.endsWith("/") != to.endsWith("/")) in.problem("to", "ends with a slash exactly where from does");
        return new UrlPrefix(from, to);
    }

    private static void beginning(Fields in, String name, String text) {
        boolean link = text.startsWith("/") || text.startsWith("http://") || text.startsWith("https://");
        if (!text.isEmpty() && (!link || text.equals("/"))) {
            in.problem(name, "a link begins with http://, https:// or a path, and '" + text + "' does not");
        }
    }

    @Override
    public boolean accepts(Difference difference) {
        if (!WholeValue.isValueAgainstValue(difference)) return false;
        Optional<String> primary = WholeValue.text(difference.primary());
        Optional<String> candidate = WholeValue.text(difference.candidate());
        if (primary.isEmpty() || candidate.isEmpty()) return false;
        return switch (difference.location()) {
            case Location.Pointer place -> same(primary.get(), candidate.get());
            case Location.HeaderLine line -> header(line.name(), difference.kind(), primary.get(), candidate.get());
            default -> false;
        };
    }

    private boolean header(String name, Kind kind, String primary, String candidate) {
        if (kind != Kind.HEADER_VALUE) return false;
        return switch (name) {
            case "location", "content-location" -> same(primary, candidate);
            case "link" -> primary.equals(targetsAsPrimary(candidate));
            default -> false;
        };
    }

    private boolean same(String primary, String candidate) {
        return !primary.equals(candidate) && primary.equals(asPrimary(candidate));
    }

    private String asPrimary(String link) {
        return beginsAt(link, 0, link.length()) ? from + link.substring(to.length()) : link;
    }

    /** RFC 8288: each target stands between angle brackets. */
    private String targetsAsPrimary(String links) {
        var text = new StringBuilder();
        int done = 0;
        for (int open = links.indexOf('<'); open >= 0; open = links.indexOf('<', open + 1)) {
            int close = links.indexOf('>', open);
            if (close < 0) break;
            if (beginsAt(links, open + 1, close)) {
                text.append(links, done, open + 1).append(from);
                done = open + 1 + to.length();
            }
        }
        return text.append(links, done, links.length()).toString();
    }

    private boolean beginsAt(String text, int start, int end) {
        if (!text.startsWith(to, start) || start + to.length() > end) return false;
        int next = start + to.length();
        return to.endsWith("/") || next == end || PARTS.indexOf(text.charAt(next)) >= 0;
    }
}
