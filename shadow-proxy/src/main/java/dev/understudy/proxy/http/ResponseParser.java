package dev.understudy.proxy.http;

import java.nio.charset.StandardCharsets;

/**
 * Reads the head of an answer as leniently as is safe: what a legacy server gives must reach its users, but what cannot
 * be framed must not, and whatever was odd costs the connection. Pure.
 */
public final class ResponseParser {
    private static final String VERSION = "HTTP/1.";
    private static final int MINOR = VERSION.length();
    private static final int STATUS = "HTTP/1.1 ".length();

    private ResponseParser() {}

    /**
     * @param head a whole head as {@link HeadScan#lenient()} found it, owned from now on
     * @param toHead whether it answers a HEAD request
     * @param trusted false where the scan has seen something odd
     */
    public static ResponseOutcome parse(byte[] head, boolean toHead, boolean trusted) {
        int lineFeed = 0;
        while (head[lineFeed] != '\n') lineFeed++;
        int end = lineFeed > 0 && head[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
        String line = new String(head, 0, end, StandardCharsets.ISO_8859_1);
        if (!beginsWithVersion(line)) return new ResponseOutcome.Malformed("no HTTP/1 status line");
        boolean http11 = line.charAt(MINOR) != '0';
        boolean usual = trusted && line.charAt(MINOR) <= '1';
        String statusText = line.substring(STATUS);
        int status = statusOf(statusText);
        if (status < 0) return new ResponseOutcome.Malformed("no status of three digits");
        return switch (LineParser.lenient(head, lineFeed + 1)) {
            case LineParser.Outcome.Bad bad -> new ResponseOutcome.Malformed(bad.why());
            case LineParser.Outcome.TooMany tooMany -> new ResponseOutcome.Malformed("too many header lines");
            case LineParser.Outcome.Lines lines ->
                ResponseFraming.of(new ResponseHead(status, statusText, http11, usual, lines.lines()), toHead);
        };
    }

    /** A higher minor version is read as 1.1 (RFC 9110 section 2.5). */
    private static boolean beginsWithVersion(String line) {
        return line.length() >= STATUS
                && line.startsWith(VERSION)
                && RequestFraming.digits(line.substring(MINOR, MINOR + 1)) >= 0
                && line.charAt(MINOR + 1) == ' ';
    }

    private static int statusOf(String text) {
        if (text.length() < 3 || (text.length() > 3 && text.charAt(3) != ' ')) return -1;
        long status = RequestFraming.digits(text.substring(0, 3));
        if (status < 100) return -1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0 || text.charAt(i) == '\r') return -1;
        }
        return (int) status;
    }
}
