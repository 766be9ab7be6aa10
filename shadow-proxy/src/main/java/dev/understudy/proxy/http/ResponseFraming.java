package dev.understudy.proxy.http;

import java.util.HashSet;

/** Where an answer's body ends (RFC 9112 section 6.3), and whether that is beyond doubt. Pure. */
final class ResponseFraming {
    private ResponseFraming() {}

    static ResponseOutcome of(ResponseHead head, boolean toHead) {
        HeaderLines lines = head.lines();
        boolean coded = lines.has(Field.TRANSFER_ENCODING);
        boolean measured = lines.has(Field.CONTENT_LENGTH);
        boolean doubt = (coded && (measured || !head.http11())) || lines.count(Field.CONTENT_LENGTH) > 1;
        if (toHead || head.status() < 200 || head.status() == 204 || head.status() == 304) {
            return accepted(head, new Framing.None(), doubt);
        }
        if (coded) return coded(head, doubt, measured);
        if (!measured) return accepted(head, new Framing.UntilClose(), false);
        long length = agreedLength(lines);
        return length < 0
                ? new ResponseOutcome.Malformed("a Content-Length that is no number, or two that differ")
                : accepted(head, new Framing.Length(length), doubt);
    }

    private static ResponseOutcome coded(ResponseHead head, boolean doubt, boolean measured) {
        HeaderLines lines = head.lines();
        boolean chunked = lines.lists(Field.TRANSFER_ENCODING, "chunked");
        var codings = new HashSet<String>();
        for (int line = 0; line < lines.count(); line++) {
            if (lines.field(line) == Field.TRANSFER_ENCODING) codings.addAll(Members.of(lines.value(line)));
        }
        codings.remove("chunked");
        codings.remove("identity");
        if (!codings.isEmpty()) return new ResponseOutcome.Malformed("a Transfer-Encoding other than chunked");
        boolean plain = lines.count(Field.TRANSFER_ENCODING) == 1
                && lines.valueIs(lines.indexOf(Field.TRANSFER_ENCODING), "chunked");
        if (chunked) return accepted(head, new Framing.Chunked(), doubt || !plain);
        long length = measured ? agreedLength(lines) : -1;
        return accepted(head, length < 0 ? new Framing.UntilClose() : new Framing.Length(length), true);
    }

    /** The length on which all Content-Length lines agree, or -1. */
    private static long agreedLength(HeaderLines lines) {
        long agreed = -1;
        for (int line = 0; line < lines.count(); line++) {
            if (lines.field(line) != Field.CONTENT_LENGTH) continue;
            for (String member : lines.value(line).split(",", -1)) {
                long length = RequestFraming.digits(member.strip());
                if (length < 0 || (agreed >= 0 && agreed != length)) return -1;
                agreed = length;
            }
        }
        return agreed;
    }

    private static ResponseOutcome accepted(ResponseHead head, Framing framing, boolean doubt) {
        var judged = new ResponseHead(
                head.status(), head.statusText(), head.http11(), head.trusted() && !doubt, head.lines());
        return new ResponseOutcome.Accepted(judged, framing);
    }
}
