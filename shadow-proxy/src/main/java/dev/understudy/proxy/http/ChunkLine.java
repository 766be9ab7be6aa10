package dev.understudy.proxy.http;

/**
 * Reads a chunk's size line byte by byte: {@code size [BWS ; extension] CRLF} (RFC 9112 section 7.1). Extensions end at
 * this hop: those of an answer may be as odd and as many as the primary likes.
 */
final class ChunkLine {
    private static final int SIZE_DIGITS = 15;
    private static final int LINE_LIMIT = 1024;
    private static final int LENIENT_LINE_LIMIT = 64 * 1024;
    private static final int TOTAL_LIMIT = 16 * 1024;

    /** Where the reader stands in the line. */
    private enum At {
        SIZE,
        SPACE,
        EXTENSION_NAME,
        EXTENSION,
        LINE_FEED
    }

    /** What a byte came to. */
    enum Read {
        MORE,
        WHOLE,
        BAD
    }

    private final boolean strict;
    private At at = At.SIZE;
    private int digits;
    private int significant;
    private int lineLength;
    private int extensions;
    private long size;
    private boolean odd;

    ChunkLine(boolean strict) {
        this.strict = strict;
    }

    /** The size, once the line is whole. */
    long size() {
        return size;
    }

    /** Whether something was forgiven. */
    boolean odd() {
        return odd;
    }

    void reset() {
        at = At.SIZE;
        digits = 0;
        significant = 0;
        lineLength = 0;
        size = 0;
    }

    Read read(byte octet) {
        if (++lineLength > (strict ? LINE_LIMIT : LENIENT_LINE_LIMIT)) return Read.BAD;
        if (octet == '\n') return lineFeed();
        return switch (at) {
            case SIZE -> size(octet);
            case SPACE -> space(octet);
            case EXTENSION_NAME -> extensionName(octet);
            case EXTENSION -> extension(octet);
            case LINE_FEED -> Read.BAD;
        };
    }

    private Read lineFeed() {
        if (at == At.LINE_FEED) return Read.WHOLE;
        odd = true;
        return strict || digits == 0 ? Read.BAD : Read.WHOLE;
    }

    private Read size(byte octet) {
        int digit = Character.digit(octet, 16);
        if (digit >= 0) {
            size = size * 16 + digit;
            digits++;
            if (size > 0) significant++;
            return (strict ? digits : significant) > SIZE_DIGITS ? Read.BAD : Read.MORE;
        }
        return digits == 0 ? Read.BAD : space(octet);
    }

    private Read space(byte octet) {
        if (octet == '\r') {
            if (at == At.SPACE) odd = true;
            boolean padded = at == At.SPACE && strict;
            at = At.LINE_FEED;
            return padded ? Read.BAD : Read.MORE;
        }
        at = octet == ';' ? At.EXTENSION_NAME : At.SPACE;
        return octet == ';' || Octets.isBlank(octet) ? Read.MORE : Read.BAD;
    }

    private Read extensionName(byte octet) {
        if (Octets.isBlank(octet)) return Read.MORE;
        at = At.EXTENSION;
        if (Octets.isToken(octet)) return extension(octet);
        odd = true;
        return strict ? Read.BAD : extension(octet);
    }

    private Read extension(byte octet) {
        if (octet == '\r') {
            at = At.LINE_FEED;
            return Read.MORE;
        }
        if (!strict) return Read.MORE;
        return ++extensions <= TOTAL_LIMIT && Octets.isValue(octet) ? Read.MORE : Read.BAD;
    }
}
