package dev.understudy.proxy.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The forms of a request target, and how it must agree with Host (RFC 9112 section 3.2). */
final class Target {
    private static final List<Scheme> SCHEMES = List.of(new Scheme("http://", ":80"), new Scheme("https://", ":443"));
    private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]*)(:[0-9]*)?");

    private Target() {}

    /** What is wrong with a target's form; empty where nothing is. */
    static String faultOf(byte[] head, int from, int to, String method) {
        if (from == to) return "the request line has no target";
        if (!Octets.areTarget(head, from, to)) return "a character in the target that must be escaped";
        if (head[from] == '/') return "";
        if (to - from == 1 && head[from] == '*' && method.equals("OPTIONS")) return "";
        String target = new String(head, from, to - from, StandardCharsets.ISO_8859_1);
        return schemeOf(target).isPresent() ? "" : "a target that is neither a path nor a URL";
    }

    /** What is wrong with Host; empty where nothing is. */
    static String hostFaultOf(String target, HeaderLines lines, boolean http11) {
        int hosts = lines.count(Field.HOST);
        if (hosts > 1) return "more than one Host";
        if (hosts == 0) return http11 ? "no Host" : "";
        String host = lines.value(lines.indexOf(Field.HOST));
        if (!isPlain(host) && !isHost(host)) return "a malformed Host";
        return target.startsWith("/") || target.equals("*") || isAuthorityOf(target, host)
                ? ""
                : "a Host that is not the target's";
    }

    private static boolean isAuthorityOf(String absolute, String host) {
        return schemeOf(absolute)
                .filter(scheme -> scheme.bare(authorityOf(absolute, scheme)).equals(scheme.bare(host)))
                .isPresent();
    }

    private static Optional<Scheme> schemeOf(String target) {
        return SCHEMES.stream().filter(scheme -> scheme.begins(target)).findFirst();
    }

    private static String authorityOf(String absolute, Scheme scheme) {
        String rest = absolute.substring(scheme.prefix().length());
        int end = 0;
        while (end < rest.length() && "/?".indexOf(rest.charAt(end)) < 0) end++;
        return rest.substring(0, end);
    }

    /** The usual names and addresses, with a port or not, without a regular expression. */
    private static boolean isPlain(String host) {
        int colon = host.indexOf(':');
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean ofName = colon < 0 || i < colon;
            boolean plain = (c >= '0' && c <= '9') || (ofName && ((c >= 'a' && c <= 'z') || c == '.' || c == '-'));
            if (!plain && i != colon) return false;
        }
        return true;
    }

    private static boolean isHost(String host) {
        byte[] bytes = host.getBytes(StandardCharsets.ISO_8859_1);
        return Octets.areHost(bytes, 0, bytes.length) && HOST.matcher(host).matches();
    }

    /** How an absolute target begins, and the port that goes without saying. */
    private record Scheme(String prefix, String port) {
        boolean begins(String target) {
            return target.length() > prefix.length() && target.regionMatches(true, 0, prefix, 0, prefix.length());
        }

        String bare(String authority) {
            String lower = authority.toLowerCase(Locale.ROOT);
            return lower.endsWith(port) ? lower.substring(0, lower.length() - port.length()) : lower;
        }
    }
}
