package dev.understudy.proxy.http;

/** Finds where a head ends while its bytes arrive; looks at no byte twice. */
public final class HeadScan {
    /** Longest method, target and version together, before the target alone is measured. */
    private static final int FIRST_LINE = HeadLimits.METHOD + HeadLimits.TARGET + 32;

    /** What the bytes so far amount to. */
    public enum Found {
        MORE,
        WHOLE,
        BAD_LINE_END,
        FIRST_LINE_TOO_LONG,
        TOO_LARGE
    }

    private final boolean strict;
    private int scanned;
    private int lineStart;
    private boolean firstLine = true;
    private boolean afterCr;
    private boolean bareLineFeed;

    private HeadScan(boolean strict) {
        this.strict = strict;
    }

    /** For requests: every line ends with CRLF, and neither CR nor LF stands alone. */
    public static HeadScan strict() {
        return new HeadScan(true);
    }

    /** For answers of old servers: a line may end with LF alone, which is remembered. */
    public static HeadScan lenient() {
        return new HeadScan(false);
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
                if (empty) return scanned > HeadLimits.HEAD ? Found.TOO_LARGE : Found.WHOLE;
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
        return scanned > HeadLimits.HEAD ? Found.TOO_LARGE : Found.MORE;
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
