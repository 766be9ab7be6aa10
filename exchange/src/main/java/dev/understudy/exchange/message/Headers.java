package dev.understudy.exchange.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Header lines in the order in which they came; names are compared without regard to case (RFC 9110 section 5.1). */
public record Headers(List<Header> lines) {
    public static final Headers NONE = new Headers(List.of());

    public Headers {
        lines = List.copyOf(lines);
    }

    /** Headers from alternating names and values. */
    public static Headers of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) throw new IllegalArgumentException("a name without a value");
        var lines = new ArrayList<Header>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            lines.add(new Header(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Headers(lines);
    }

    /** The value of the first line of that name. */
    public Optional<String> first(String name) {
        for (Header line : lines) {
            if (line.name().equalsIgnoreCase(name)) return Optional.of(line.value());
        }
        return Optional.empty();
    }

    /** The values of all lines of that name, in order. */
    public List<String> all(String name) {
        List<String> values = List.of();
        for (Header line : lines) {
            if (!line.name().equalsIgnoreCase(name)) continue;
            if (values.isEmpty()) values = new ArrayList<>(1);
            values.add(line.value());
        }
        return values;
    }
}
