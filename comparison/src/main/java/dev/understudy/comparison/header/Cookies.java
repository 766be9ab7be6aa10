package dev.understudy.comparison.header;

import dev.understudy.exchange.redact.RedactionToken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The cookies that an answer sets (RFC 6265): by name, each with its attributes; values never count. */
final class Cookies {
    static final String MAX_AGE = "max-age";

    private Cookies() {}

    /**
     * The attributes of each cookie. The names are {@code domain}, {@code path} and so on in lower case; an expiry keeps
     * only that it is there, because a date moves with the clock; an age is there besides. A line that is redacted as a whole
     * is a cookie of unknown name and attributes.
     *
     * @param toldApart the names that are set more than once on either side: these are told apart by path and domain
     */
    static Map<String, Map<String, String>> of(List<String> lines, Set<String> toldApart) {
        Map<String, Map<String, String>> cookies = new TreeMap<>();
        for (Cookie cookie : all(lines)) {
            boolean alone = !toldApart.contains(cookie.name());
            cookies.put(alone ? cookie.name() : cookie.withPlace(), cookie.attributes());
        }
        return cookies;
    }

    /** The names that lines set more than once. */
    static Set<String> repeated(List<String> lines) {
        Set<String> names = new HashSet<>();
        return all(lines).stream()
                .map(Cookie::name)
                .filter(name -> !names.add(name))
                .collect(Collectors.toSet());
    }

    private static List<Cookie> all(List<String> lines) {
        List<Cookie> all = new ArrayList<>();
        for (String line : lines) all.add(cookie(line, all.size()));
        return all;
    }

    private record Cookie(String name, Map<String, String> attributes) {
        String withPlace() {
            return name + ";" + attributes.getOrDefault("domain", "") + attributes.getOrDefault("path", "");
        }
    }

    private static Cookie cookie(String line, int number) {
        if (RedactionToken.isToken(line)) return new Cookie("redacted-" + (number + 1), Map.of());
        List<String> parts = List.of(line.split(";", -1));
        String pair = parts.getFirst().strip();
        int equals = pair.indexOf('=');
        String name = equals < 0 ? "" : pair.substring(0, equals).strip();
        return new Cookie(name, attributes(parts.subList(1, parts.size())));
    }

    private static Map<String, String> attributes(List<String> parts) {
        Map<String, String> attributes = new TreeMap<>();
        String expires = "";
        String maxAge = "";
        for (String part : parts) {
            int equals = part.indexOf('=');
            String name =
                    (equals < 0 ? part : part.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
            String value = equals < 0 ? "" : part.substring(equals + 1).strip();
            switch (name) {
                case "" -> {}
                case "expires" -> expires = value;
                case MAX_AGE -> maxAge = value;
                case "samesite" -> attributes.put(name, value.toLowerCase(Locale.ROOT));
                case "domain" -> attributes.put(name, domain(value));
                // flags: what stands behind an equals sign is ignored (sections 5.2.5 and 5.2.6)
                case "secure", "httponly", "partitioned" -> attributes.put(name, "");
                default -> attributes.put(name, value);
            }
        }
        Expiry.of(expires, maxAge).ifPresent(expiry -> attributes.put("expiry", expiry));
        if (Expiry.isAge(maxAge)) attributes.put(MAX_AGE, maxAge);
        return attributes;
    }

    /** A dot in front means nothing (section 5.2.3). */
    private static String domain(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.startsWith(".") ? lower.substring(1) : lower;
    }
}
