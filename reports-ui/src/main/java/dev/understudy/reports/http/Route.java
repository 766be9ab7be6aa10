package dev.understudy.reports.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One row of the table of routes.
 *
 * @param method {@code GET}, or {@code POST} for a change, which needs an actor
 * @param template such as {@code /api/groups/{id}}; a placeholder stands for one segment
 * @param longestBody of a change, in bytes
 */
public record Route(String method, String template, Resource resource, int longestBody) {
    private static final int LONGEST_BODY = 64 << 10;

    public static Route get(String template, Resource resource) {
        return new Route("GET", template, resource, 0);
    }

    public static Route post(String template, Resource resource) {
        return post(template, resource, LONGEST_BODY);
    }

    /** A change that may be longer than others. */
    public static Route post(String template, Resource resource, int longestBody) {
        return new Route("POST", template, resource, longestBody);
    }

    boolean isChange() {
        return !method.equals("GET");
    }

    /** The values of the placeholders where the path fits. */
    Optional<Map<String, String>> match(String path) {
        String[] expected = template.split("/", -1);
        String[] given = path.split("/", -1);
        if (expected.length != given.length) return Optional.empty();
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < expected.length; i++) {
            if (expected[i].startsWith("{")) {
                values.put(expected[i].substring(1, expected[i].length() - 1), given[i]);
            } else if (!expected[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }
}
