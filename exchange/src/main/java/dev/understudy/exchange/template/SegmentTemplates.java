package dev.understudy.exchange.template;

import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.redact.pattern.SecretPatterns;

/**
 * Path templates by the form of the segments: numbers, UUIDs, hashes, dates and secrets become placeholders. Slashes and escapes
 * stay as they were sent: {@code /orders/7/} and {@code /orders/7} are two endpoints.
 */
public final class SegmentTemplates {
    /** Templates longer than this are {@link Endpoint#OTHER}: nobody writes such a route, and tables must stay small. */
    public static final int MAX_LENGTH = 200;

    private SegmentTemplates() {}

    /** @param rawTarget as sent; the query is not looked at */
    public static String templateOf(String rawTarget) {
        return templateOf(rawTarget, SecretPatterns.BUILT_IN);
    }

    /** The path of a target, as it was sent; empty where it has none. */
    static String path(String rawTarget) {
        int start = pathStart(rawTarget);
        if (start < 0) return "";
        int end = pathEnd(rawTarget, start);
        return start == end ? "/" : rawTarget.substring(start, end);
    }

    /** @param secrets no template holds what they match; those that are built in count though they be switched off */
    public static String templateOf(String rawTarget, SecretPatterns secrets) {
        String template = withoutSecretSegments(rawTarget, secrets.withAllBuiltIn());
        return secrets.customMatch(template) ? Endpoint.OTHER : template;
    }

    private static String withoutSecretSegments(String rawTarget, SecretPatterns secrets) {
        if (rawTarget.equals("*")) return rawTarget;
        int start = pathStart(rawTarget);
        if (start < 0) return Endpoint.OTHER;
        int end = pathEnd(rawTarget, start);
        if (start == end) return "/";
        var template = new StringBuilder(end - start);
        int segment = start;
        for (int i = start; i <= end; i++) {
            if (i < end && rawTarget.charAt(i) != '/') continue;
            Segment.append(rawTarget, segment, i, secrets, template);
            if (i < end) template.append('/');
            if (template.length() > MAX_LENGTH) return Endpoint.OTHER;
            segment = i + 1;
        }
        return template.toString();
    }

    /** Where the path of an origin-form or absolute-form target (RFC 9112 section 3.2) begins; -1 in any other. */
    private static int pathStart(String target) {
        if (target.startsWith("/")) return 0;
        if (!target.regionMatches(true, 0, "http://", 0, 7) && !target.regionMatches(true, 0, "https://", 0, 8)) {
            return -1;
        }
        int authority = target.indexOf("//") + 2;
        for (int i = authority; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c == '/' || c == '?' || c == '#') return i;
        }
        return target.length();
    }

    private static int pathEnd(String target, int start) {
        for (int i = start; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c == '?' || c == '#') return i;
        }
        return target.length();
    }
}
