package dev.understudy.comparison.header;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A content type by its parts (RFC 9110 section 8.3.1); order, case and quoting of parameters mean nothing.
 *
 * @param essence type and subtype in lower case; empty where there is none
 * @param parameters by name in lower case; the charset's value is in lower case too
 */
public record MediaType(String essence, Map<String, String> parameters) {
    public static final MediaType NONE = new MediaType("", Map.of());

    public static MediaType of(String contentType) {
        List<String> parts = HeaderLines.split(contentType, ';');
        Map<String, String> parameters = new TreeMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                String name = part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                String value = unquoted(part.substring(equals + 1).strip());
                parameters.putIfAbsent(name, name.equals("charset") ? charsetName(value) : value);
            }
        }
        return new MediaType(parts.getFirst().toLowerCase(Locale.ROOT), parameters);
    }

    /** One name for a charset that has several, such as {@code latin1}. */
    private static String charsetName(String value) {
        return charset(value).map(Charset::name).orElse(value).toLowerCase(Locale.ROOT);
    }

    /** The value of a quoted string (RFC 9110 section 5.6.4), or what is none as it is. */
    static String unquoted(String value) {
        if (value.length() < 2 || !value.startsWith("\"") || !value.endsWith("\"")) return value;
        return value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    public boolean isJson() {
        return essence.equals("application/json")
                || (essence.endsWith("+json") && !isJsonRecords())
                || essence.equals("text/json");
    }

    /** Whether it is a sequence of JSON texts: one a line (NDJSON, JSON Lines), or RFC 7464. */
    public boolean isJsonRecords() {
        return isJsonLines()
                || essence.equals("application/json-seq")
                || essence.equals("application/stream+json")
                || essence.endsWith("+json-seq");
    }

    /** Whether each text stands in a line of its own. */
    public boolean isJsonLines() {
        return switch (essence) {
            case "application/x-ndjson",
                    "application/ndjson",
                    "application/jsonl",
                    "application/x-jsonlines",
                    "application/jsonlines" -> true;
            default -> false;
        };
    }

    public boolean isXml() {
        return essence.endsWith("+xml") || essence.equals("application/xml") || essence.equals("text/xml");
    }

    public boolean isHtml() {
        return essence.equals("text/html") || essence.equals("application/xhtml+xml");
    }

    /** Whether it is read by lines: text of any kind, and what is text under another name. */
    public boolean isText() {
        return essence.startsWith("text/")
                || essence.endsWith("+xml")
                || switch (essence) {
                    case "application/xml",
                            "application/csv",
                            "application/javascript",
                            "application/x-www-form-urlencoded",
                            "application/yaml",
                            "application/graphql" -> true;
                    default -> false;
                };
    }

    /** The charset it names; empty where it names none, or one that this JVM does not know. */
    public Optional<Charset> charset() {
        String name = parameters.get("charset");
        return name == null ? Optional.empty() : charset(name);
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
