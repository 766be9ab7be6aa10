package dev.understudy.proxy.http;

import java.io.ByteArrayOutputStream;

/**
 * The chunked coding (RFC 9112 section 7.1) with its grammar taken strictly. Payload of several chunks that arrived
 * together is moved into one stretch.
 */
final class ChunkedDecoder implements BodyDecoder {
    /** What comes next. */
    private enum At {
        SIZE_LINE,
        DATA,
        DATA_CR,
        DATA_LF,
        TRAILERS,
        DONE
    }

    private final boolean strict;
    private final ChunkLine line;
    private At at = At.SIZE_LINE;
    private long remaining;
    private final ByteArrayOutputStream trailerBytes = new ByteArrayOutputStream(0);
    private int trailerLine;
    private HeaderLines trailers = HeaderLines.NONE;
    private boolean odd;

    ChunkedDecoder(boolean strict) {
        this.strict = strict;
        line = new ChunkLine(strict);
    }

    @Override
    public Step decode(Inbox inbox) {
        byte[] array = inbox.array();
        int payloadStart = inbox.start();
        int payloadEnd = payloadStart;
        boolean good = true;
        while (good && at != At.DONE && !inbox.isEmpty()) {
            if (at == At.DATA) {
                int count = (int) Math.min(remaining, inbox.end() - inbox.start());
                if (payloadEnd == payloadStart) {
                    payloadStart = inbox.start();
                    payloadEnd = payloadStart;
                } else {
                    System.arraycopy(array, inbox.start(), array, payloadEnd, count);
                }
                payloadEnd += count;
                remaining -= count;
                inbox.consume(count);
                if (remaining == 0) at = At.DATA_CR;
            } else {
                byte octet = array[inbox.start()];
                inbox.consume(1);
                good = grammar(octet);
            }
        }
        inbox.payload(payloadStart, payloadEnd);
        if (!good) return Step.MALFORMED;
        return at == At.DONE ? Step.DONE : Step.MORE;
    }

    /** One byte that is no payload; false where it must not stand there. */
    private boolean grammar(byte octet) {
        return switch (at) {
            case SIZE_LINE -> sizeLine(octet);
            case DATA_CR -> afterData(octet);
            case DATA_LF -> nextChunk(octet == '\n');
            case TRAILERS -> trailer(octet);
            case DATA, DONE -> false;
        };
    }

    private boolean sizeLine(byte octet) {
        ChunkLine.Read read = line.read(octet);
        if (read == ChunkLine.Read.WHOLE) {
            remaining = line.size();
            at = remaining == 0 ? At.TRAILERS : At.DATA;
            line.reset();
        }
        return read != ChunkLine.Read.BAD;
    }

    private boolean afterData(byte octet) {
        if (octet == '\n' && !strict) {
            odd = true;
            return nextChunk(true);
        }
        at = At.DATA_LF;
        return octet == '\r';
    }

    private boolean nextChunk(boolean good) {
        at = At.SIZE_LINE;
        return good;
    }

    private boolean trailer(byte octet) {
        trailerBytes.write(octet);
        if (trailerBytes.size() > HeadLimits.HEAD) return false;
        if (octet != '\n') {
            trailerLine += octet == '\r' ? 0 : 1;
            return true;
        }
        boolean last = trailerLine == 0;
        trailerLine = 0;
        return !last || endOfTrailers(trailerBytes.toByteArray());
    }

    private boolean endOfTrailers(byte[] bytes) {
        HeadScan scan = strict ? HeadScan.strictTrailers() : HeadScan.lenient();
        if (scan.scan(bytes, 0, bytes.length) != HeadScan.Found.WHOLE || scan.length() != bytes.length) return false;
        odd |= scan.sawBareLineFeed();
        at = At.DONE;
        return bytes.length <= 2 || parse(bytes);
    }

    /** Trailers of an answer that cannot be read are left out: its body is whole all the same. */
    private boolean parse(byte[] bytes) {
        var outcome = strict ? LineParser.strict(bytes, 0) : LineParser.lenient(bytes, 0);
        if (outcome instanceof LineParser.Outcome.Lines lines) {
            trailers = lines.lines();
            return true;
        }
        odd = true;
        return !strict;
    }

    @Override
    public HeaderLines trailers() {
        return trailers;
    }

    @Override
    public boolean trusted() {
        return !odd && !line.odd();
    }
}
