package dev.understudy.comparison.header;

import dev.understudy.comparison.link.Links;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One spelling per meaning of a header's lines: two sides mean the same when theirs are equal. */
final class HeaderMeaning {
    private HeaderMeaning() {}

    static String ofPrimary(String name, List<String> values) {
        return of(name, values, link -> link);
    }

    /** Links of the candidate are spelled as the primary would. */
    static String ofCandidate(String name, List<String> values, Links links) {
        return of(name, values, links::toPrimary);
    }

    private static String of(String name, List<String> values, UnaryOperator<String> link) {
        return switch (name) {
            case "vary",
                    "access-control-allow-headers",
                    "access-control-expose-headers",
                    "cache-control",
                    "pragma",
                    "content-language" -> set(values, true);
            case "strict-transport-security" -> set(HeaderLines.split(String.join(";", values), ';'), true);
            case "allow", "access-control-allow-methods" -> set(values, false);
            // opaque names of the bytes, or the clock plus a constant: only their presence can be the same
            case "etag", "expires" -> "";
            case "location", "content-location" -> UrlMeaning.of(link.apply(String.join(", ", values)));
            case "link" -> links(values, link);
            default -> String.join(", ", values);
        };
    }

    private static String set(List<String> values, boolean anyCase) {
        return HeaderLines.elements(values).stream()
                .map(element -> anyCase ? element.toLowerCase(Locale.ROOT) : element)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    /** RFC 8288: the target stands between angle brackets in front of each element. */
    private static String links(List<String> values, UnaryOperator<String> link) {
        return HeaderLines.elements(values).stream()
                .map(element -> {
                    int end = element.indexOf('>');
                    return element.startsWith("<") && end > 0
                            ? "<" + UrlMeaning.of(link.apply(element.substring(1, end))) + element.substring(end)
                            : element;
                })
                .collect(Collectors.joining(", "));
    }
}
