package dev.understudy.comparison.header;

import dev.understudy.exchange.message.Header;
import dev.understudy.exchange.message.Headers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Header lines by name. */
public final class HeaderLines {
    private HeaderLines() {}

    /** The trimmed values of each name that counts, names in lower case and in order of appearance. */
    static Map<String, List<String>> byName(Headers headers, UncountedHeaders uncounted) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        for (Header line : headers.lines()) {
            String name = line.name().toLowerCase(Locale.ROOT);
            if (!uncounted.contains(name)) {
                byName.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(line.value().strip());
            }
        }
        return byName;
    }

    /** The elements of a comma-separated list (RFC 9110 section 5.6.1), over all lines; commas in quotes do not part. */
    public static List<String> elements(List<String> values) {
        List<String> elements = new ArrayList<>();
        for (String value : values) {
            for (String element : split(value, ',')) {
                if (!element.isEmpty()) elements.add(element);
            }
        }
        return elements;
    }

    /** The trimmed parts between separators that are not within quotes or angle brackets. */
    static List<String> split(String value, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        boolean bracketed = false;
        int start = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '<' || c == '>')) {
                bracketed = c == '<';
            } else if (c == separator && !quoted && !bracketed) {
                parts.add(value.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(value.substring(start).strip());
        return parts;
    }
}
