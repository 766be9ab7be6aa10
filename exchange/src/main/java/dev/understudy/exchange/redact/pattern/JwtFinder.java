package dev.understudy.exchange.redact.pattern;

import java.util.List;

/**
 * JSON Web Tokens (RFC 7519) in compact form, signed or encrypted: {@code eyJ} (that is <code>{"</code>) and two to four more
 * parts of base64url, or only one more that is JSON too, which is what a cut token looks like.
 */
final class JwtFinder implements Finder {
    private static final String JSON = "eyJ";
    private static final int HEADER_MIN = 10;
    private static final int PARTS_MAX = 5;

    @Override
    public void find(String text, List<Stretch> found) {
        int at = text.indexOf(JSON);
        while (at >= 0) {
            int header = partEnd(text, at);
            int parts = 1;
            int end = header;
            while (parts < PARTS_MAX && end < text.length() && text.charAt(end) == '.') {
                end = partEnd(text, end + 1);
                parts++;
            }
            boolean claims = parts == 2 && text.startsWith(JSON, header + 1);
            if (header - at >= HEADER_MIN && (parts > 2 || claims)) found.add(new Stretch(at, end));
            else end = header;
            at = text.indexOf(JSON, end);
        }
    }

    private static int partEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isBase64Url(text, end)) end++;
        return end;
    }

    private static boolean isBase64Url(String text, int at) {
        return Digits.isLetterOrDigit(text, at) || text.charAt(at) == '-' || text.charAt(at) == '_';
    }
}
