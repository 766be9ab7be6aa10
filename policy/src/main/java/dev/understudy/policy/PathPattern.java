package dev.understudy.policy;

/**
 * Which raw paths a route is for: literal segments, {@code *} for one segment that is not empty, and at the end
 * {@code **} for any rest, none included. Escapes are not undone: {@code /a%62} is not {@code /ab}.
 *
 * @param text such as {@code /api/v1/**}
 */
public record PathPattern(String text) {
    public PathPattern {
        if (!text.startsWith("/")) throw new IllegalArgumentException("'" + text + "' does not begin with '/'");
        String[] segments = text.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            String segment = segments[i];
            if (segment.equals("**") && i < segments.length - 1) {
                throw new IllegalArgumentException("'" + text + "' has '**' before its end");
            }
            if (segment.contains("*") && !segment.equals("*") && !segment.equals("**")) {
                throw new IllegalArgumentException(
                        "'" + text + "' has a '*' inside a segment; '*' stands for a whole segment");
            }
            if (segment.contains("?") || segment.contains("#")) {
                throw new IllegalArgumentException("'" + text + "' has a query; only paths are matched");
            }
        }
    }

    /** Whether any rest may follow. */
    public boolean isOpen() {
        return text.endsWith("/**");
    }

    /** @param rawPath as sent, without the query */
    public boolean matches(String rawPath) {
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            char expected = text.charAt(i);
            if (expected == '*') {
                if (text.startsWith("**", i)) return true;
                int end = rawPath.indexOf('/', at);
                if (end < 0) end = rawPath.length();
                if (end == at) return false;
                at = end;
            } else if (at < rawPath.length() && rawPath.charAt(at) == expected) {
                at++;
            } else {
                return false;
            }
        }
        return at == rawPath.length();
    }

    /** Whether every path that the other matches is matched by this one; false where that is not plain to see. */
    boolean covers(PathPattern other) {
        if (text.equals(other.text)) return true;
        return isOpen() && !prefix().contains("*") && other.text.startsWith(prefix());
    }

    /** An open pattern without its {@code **}. */
    String prefix() {
        return isOpen() ? text.substring(0, text.length() - 2) : text;
    }
}
