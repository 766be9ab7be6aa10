package dev.understudy.proxy.http;

/** Finds where a head ends while its bytes arrive; looks at no byte twice. */
public final class HeadScan {
    /** Longest method, target and version together, before the target alone is measured. */
    private static final int FIRST_LINE = HeadLimits.METHOD + HeadLimits.TARGET + 32;

    private static final String VERSION = "http/1.1";
    private static final String PREFIX = "http/";

    /** What the bytes so far amount to. */
    public enum Found {
        MORE,
        WHOLE,
        BAD_LINE_END,
        /** A request line that no version ends: there may never come more of it. */
        NO_VERSION,
        FIRST_LINE_TOO_LONG,
        TOO_LARGE
    }

    private final boolean strict;
    private int scanned;
    private int lineStart;
    private boolean firstLine;
    private boolean afterCr;
    private boolean bareLineFeed;

    private HeadScan(boolean strict, boolean firstLine) {
        this.strict = strict;
        this.firstLine = firstLine;
    }

    /** For requests: every line ends with CRLF, and neither CR nor LF stands alone. */
    public static HeadScan strict() {
        return new HeadScan(true, true);
    }

    /** For the trailers of a request: as strict, without a request line. */
    static HeadScan strictTrailers() {
        return new HeadScan(true, false);
    }

    /** For answers of old servers: a line may end with LF alone, which is remembered. */
    public static HeadScan lenient() {
        return new HeadScan(false, true);
    }

    /** @param from where the head begins; the bytes scanned before must still be there */
    public Found scan(byte[] bytes, int from, int to) {
        int size = to - from;
        for (int i = scanned; i < size; i++) {
            int octet = bytes[from + i];
            if (octet == '\n') {
                if (!afterCr && !lineFeedAlone()) return Found.BAD_LINE_END;
                boolean empty = i - lineStart == (afterCr ? 1 : 0);
                scanned = i + 1;
                if (empty) return scanned > limit() ? Found.TOO_LARGE : Found.WHOLE;
                if (strict && firstLine && !endsWithVersion(bytes, from, from + i - 1)) return Found.NO_VERSION;
                lineStart = i + 1;
                firstLine = false;
                afterCr = false;
            } else if (afterCr && strict) {
                return Found.BAD_LINE_END;
            } else {
                afterCr = octet == '\r';
            }
        }
        scanned = size;
        return unfinished();
    }

    private Found unfinished() {
        if (strict && firstLine && scanned > FIRST_LINE) return Found.FIRST_LINE_TOO_LONG;
        return scanned > limit() ? Found.TOO_LARGE : Found.MORE;
    }

    private int limit() {
        return strict ? HeadLimits.HEAD : HeadLimits.ANSWER_HEAD;
    }

    /** Whether a line ends as request lines of HTTP/1.0 and later do. */
    private static boolean endsWithVersion(byte[] bytes, int from, int to) {
        int start = to - VERSION.length();
        return start >= from && Octets.equalIgnoringCase(bytes, start, start + PREFIX.length(), PREFIX);
    }

    private boolean lineFeedAlone() {
        bareLineFeed = true;
        return !strict;
    }

    /** Length of the whole head with its last line end. */
    public int length() {
        return scanned;
    }

    /** Whether a line of the head ended with LF alone. */
    public boolean sawBareLineFeed() {
        return bareLineFeed;
    }

    /** Ready for the next head. */
    public void reset() {
        scanned = 0;
        lineStart = 0;
        firstLine = true;
        afterCr = false;
        bareLineFeed = false;
    }
}
