package dev.understudy.comparison.header;

import dev.understudy.exchange.redact.RedactionToken;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The cookies that an answer sets: by name, each with its attributes; values never count. */
final class Cookies {
    private Cookies() {}

    /**
     * The attributes of each cookie. The names are {@code domain}, {@code path} and so on in lower case; an expiry keeps
     * only that it is there, because both of its spellings move with the clock. A line that is redacted as a whole is a
     * cookie of unknown name and attributes.
     */
    static Map<String, Map<String, String>> of(List<String> lines) {
        Map<String, Map<String, String>> cookies = new TreeMap<>();
        int unknown = 0;
        for (String line : lines) {
            if (RedactionToken.isToken(line)) {
                cookies.put("redacted-" + ++unknown, Map.of());
                continue;
            }
            List<String> parts = HeaderLines.split(line, ';');
            String pair = parts.getFirst();
            int equals = pair.indexOf('=');
            cookies.put(equals < 0 ? pair : pair.substring(0, equals).strip(), attributes(parts));
        }
        return cookies;
    }

    private static Map<String, String> attributes(List<String> parts) {
        Map<String, String> attributes = new TreeMap<>();
        for (String part : parts.subList(1, parts.size())) {
            if (part.isEmpty()) continue;
            int equals = part.indexOf('=');
            String name =
                    (equals < 0 ? part : part.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
            String value = equals < 0 ? "" : part.substring(equals + 1).strip();
            switch (name) {
                case "expires", "max-age" -> attributes.put("expiry", deletes(name, value) ? "deleted" : "set");
                case "samesite", "domain" -> attributes.put(name, value.toLowerCase(Locale.ROOT));
                default -> attributes.put(name, value);
            }
        }
        return attributes;
    }

    /** Whether the cookie is taken away: an age of 0, or the date that everyone writes for it. */
    private static boolean deletes(String name, String value) {
        return name.equals("max-age") ? value.equals("0") || value.startsWith("-") : value.contains("1970");
    }
}
