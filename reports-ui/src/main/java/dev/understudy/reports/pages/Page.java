package dev.understudy.reports.pages;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which file answers a path. Pure.
 *
 * @param resource under {@code /web}, or empty where there can be none
 * @param type media type
 * @param immutable whether its name has a hash of its content, so that it never changes
 */
record Page(String resource, String type, boolean immutable) {
    /** What the pages are made of; the router in the browser reads the path. */
    static final Page INDEX = new Page("/index.html", "text/html; charset=utf-8", false);

    static final Page NONE = new Page("", "", false);

    /** Segments that do not begin with a dot: nothing leads out of the folder. */
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("woff2", "font/woff2"));

    /** A path that ends in a file's name is that file; any other is a page of the application. */
    static Page of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !name.contains(".")) return INDEX;
        if (!PLAIN.matcher(path).matches()) return NONE;
        return new Page(path, type, path.startsWith("/assets/"));
    }
}
