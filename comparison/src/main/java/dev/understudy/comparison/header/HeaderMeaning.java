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
            case "vary" -> Vary.of(values).names().toString();
            case "x-frame-options",
                    "x-content-type-options",
                    "access-control-allow-headers",
                    "access-control-expose-headers",
                    "cache-control",
                    "pragma",
                    "content-language",
                    "permissions-policy",
                    "x-robots-tag",
                    "accept-patch",
                    "accept-post" -> set(values, true);
            case "strict-transport-security", "x-xss-protection" ->
                set(HeaderLines.split(String.join(";", values), ';'), true);
            case "content-security-policy", "content-security-policy-report-only" -> SecurityPolicies.of(values);
            case "allow", "access-control-allow-methods" -> set(values, false);
            // opaque names of the bytes, or the clock plus a constant: only their presence can be the same
            case "etag", "expires" -> "";
            case "location", "content-location" -> UrlMeaning.of(link.apply(String.join(", ", values)));
            case "link" -> links(values, link);
            case "content-disposition" ->
                MediaType.of(String.join(", ", values)).toString();
            case "www-authenticate", "proxy-authenticate" -> challenges(values);
            default -> String.join(", ", values);
        };
    }

    private static String set(List<String> values, boolean anyCase) {
        return HeaderLines.elements(values).stream()
                .map(element -> anyCase ? element.toLowerCase(Locale.ROOT) : element)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    /** RFC 8288: the target stands between angle brackets; neither the links nor their parameters have an order. */
    private static String links(List<String> values, UnaryOperator<String> link) {
        return HeaderLines.elements(values).stream()
                .map(element -> {
                    int end = element.indexOf('>');
                    return element.startsWith("<") && end > 0
                            ? "<" + UrlMeaning.of(link.apply(element.substring(1, end))) + ">"
                                    + MediaType.of(element.substring(end)).parameters()
                            : element;
                })
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The scheme and the names of parameters have no case, values no quotes (RFC 9110 section 11.6.1). */
    private static String challenges(List<String> values) {
        return HeaderLines.elements(values).stream()
                .map(HeaderMeaning::challenge)
                .collect(Collectors.joining(", "));
    }

    private static String challenge(String element) {
        int equals = element.indexOf('=');
        if (equals < 0) return element.toLowerCase(Locale.ROOT);
        String value = element.substring(equals + 1).strip();
        // what ends with an equals sign is one word of an opaque token
        if (value.isEmpty() || value.chars().allMatch(c -> c == '=')) return element;
        return element.substring(0, equals).strip().toLowerCase(Locale.ROOT) + "=" + MediaType.unquoted(value);
    }
}
