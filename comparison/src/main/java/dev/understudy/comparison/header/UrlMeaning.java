package dev.understudy.comparison.header;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One spelling per meaning of a URL (RFC 3986 section 6.2): scheme and host in lower case, without the scheme's own port,
 * escapes in upper case. Path, query and fragment stay as they are: servers tell them apart.
 */
final class UrlMeaning {
    private static final Pattern ABSOLUTE =
            Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]*:)?//(?<server>[^/?#]*)(?<rest>.*)", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");

    private UrlMeaning() {}

    static String of(String url) {
        String escaped = ESCAPE.matcher(url).replaceAll(escape -> escape.group().toUpperCase(Locale.ROOT));
        Matcher absolute = ABSOLUTE.matcher(escaped);
        if (!absolute.matches()) return escaped;
        String scheme =
                absolute.group("scheme") == null ? "" : absolute.group("scheme").toLowerCase(Locale.ROOT);
        String server = withoutOwnPort(scheme, absolute.group("server"));
        String rest = absolute.group("rest");
        return scheme + "//" + server + (rest.startsWith("/") ? "" : "/") + rest;
    }

    /** A name and password in front of the host are left in their case. */
    private static String withoutOwnPort(String scheme, String server) {
        int host = server.lastIndexOf('@') + 1;
        String lower = server.substring(0, host) + server.substring(host).toLowerCase(Locale.ROOT);
        String port = scheme.equals("http:") ? ":80" : scheme.equals("https:") ? ":443" : "\n";
        return lower.endsWith(port) ? lower.substring(0, lower.length() - port.length()) : lower;
    }
}
