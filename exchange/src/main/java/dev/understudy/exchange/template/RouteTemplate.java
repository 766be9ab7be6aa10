package dev.understudy.exchange.template;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One way in which an inventory writes paths, and the template that they are counted under.
 *
 * @param pattern such as {@code /orders/{pk:int}/}; a parameter is a segment or a part of one, one of the kind {@code path}
 *     is any number of segments
 * @param name such as {@code /orders/{pk}/}; several patterns may have one
 */
public record RouteTemplate(String pattern, String name) {
    /** Longest pattern, in characters; names are as short as learned ones. */
    public static final int LONGEST = 500;

    private static final int SEGMENTS = 40;

    /** @throws IllegalArgumentException with a sentence on what is wrong */
    public RouteTemplate {
        check(pattern, LONGEST);
        check(name, SegmentTemplates.MAX_LENGTH);
        segments(pattern);
    }

    /** Named as the pattern is, without the kinds of its parameters. */
    public static RouteTemplate of(String pattern) {
        check(pattern, LONGEST);
        String name = segments(pattern).stream().map(SegmentPattern::name).collect(Collectors.joining("/", "/", ""));
        return new RouteTemplate(pattern, name);
    }

    List<SegmentPattern> segments() {
        return segments(pattern);
    }

    private static List<SegmentPattern> segments(String pattern) {
        String[] segments = pattern.substring(1).split("/", -1);
        if (segments.length > SEGMENTS)
            throw new IllegalArgumentException("it has more than " + SEGMENTS + " segments");
        return Stream.of(segments).map(SegmentPattern::parse).toList();
    }

    private static void check(String text, int longest) {
        if (!text.startsWith("/")) throw new IllegalArgumentException("it does not begin with a slash");
        if (text.length() > longest || text.getBytes(StandardCharsets.UTF_8).length > 2 * longest) {
            throw new IllegalArgumentException("it is longer than " + longest + " characters");
        }
        if (text.chars().anyMatch(c -> c <= ' ' || c == 0x7f || Character.isISOControl(c))) {
            throw new IllegalArgumentException("it has blanks or control characters");
        }
        if (text.indexOf('?') >= 0 || text.indexOf('#') >= 0) {
            throw new IllegalArgumentException("it has a query or a fragment");
        }
    }
}
