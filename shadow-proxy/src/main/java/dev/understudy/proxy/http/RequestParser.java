package dev.understudy.proxy.http;

import java.nio.charset.StandardCharsets;

/** The framing guard: reads a request head strictly, so that the primary cannot read it in another way. Pure. */
public final class RequestParser {
    private static final int VERSION = "HTTP/1.1".length();

    private RequestParser() {}

    /** @param head a whole head as {@link HeadScan#strict()} found it, owned from now on */
    public static RequestOutcome parse(byte[] head) {
        int end = lineEnd(head);
        int methodEnd = indexOfSpace(head, 0, end);
        if (methodEnd < 1 || !Octets.areToken(head, 0, methodEnd)) return bad("the request line has no method");
        if (methodEnd > HeadLimits.METHOD) return refused(501, "the method is longer than 32 bytes");
        int targetEnd = indexOfSpace(head, methodEnd + 1, end);
        if (targetEnd < 0) return bad("the request line has no version");
        if (targetEnd - methodEnd - 1 > HeadLimits.TARGET) return refused(414, "the target is longer than 8 KiB");
        String version = text(head, targetEnd + 1, end);
        if (!isVersion(head, targetEnd + 1, end)) return bad("the request line does not end with a version");
        boolean http11 = version.equals("HTTP/1.1");
        if (!http11 && !version.equals("HTTP/1.0")) return refused(505, "only HTTP/1.1 and HTTP/1.0 are spoken here");
        String method = method(head, methodEnd);
        if (method.equals("CONNECT")) return refused(501, "CONNECT is not served here");
        String fault = Target.faultOf(head, methodEnd + 1, targetEnd, method);
        if (!fault.isEmpty()) return bad(fault);
        String target = text(head, methodEnd + 1, targetEnd);
        return switch (LineParser.strict(head, end + 2)) {
            case LineParser.Outcome.Bad bad -> bad(bad.why());
            case LineParser.Outcome.TooMany tooMany -> refused(431, "more than 200 header lines");
            case LineParser.Outcome.Lines lines -> framed(method, target, http11, lines.lines());
        };
    }

    private static RequestOutcome framed(String method, String target, boolean http11, HeaderLines lines) {
        String fault = Target.hostFaultOf(target, lines, http11);
        if (!fault.isEmpty()) return bad(fault);
        int expect = lines.indexOf(Field.EXPECT);
        if (expect >= 0 && (lines.count(Field.EXPECT) > 1 || !lines.valueIs(expect, "100-continue"))) {
            return refused(417, "only Expect: 100-continue is understood");
        }
        return switch (RequestFraming.of(lines, http11)) {
            case RequestFraming.Outcome.Refused refused -> new RequestOutcome.Refused(refused.refusal());
            case RequestFraming.Outcome.Framed framed ->
                new RequestOutcome.Accepted(new RequestHead(method, target, http11, framed.framing(), lines));
        };
    }

    private static boolean isVersion(byte[] head, int from, int to) {
        return to - from == VERSION
                && text(head, from, from + 5).equals("HTTP/")
                && Octets.areDigits(head, from + 5, from + 6)
                && head[from + 6] == '.'
                && Octets.areDigits(head, from + 7, to);
    }

    /** The usual methods without an allocation. */
    private static String method(byte[] head, int end) {
        return switch (head[0]) {
            case 'G' -> end == 3 && head[1] == 'E' && head[2] == 'T' ? "GET" : text(head, 0, end);
            case 'P' -> end == 4 && head[1] == 'O' && head[2] == 'S' && head[3] == 'T' ? "POST" : text(head, 0, end);
            default -> text(head, 0, end);
        };
    }

    private static int lineEnd(byte[] head) {
        int i = 0;
        while (head[i] != '\r') i++;
        return i;
    }

    private static int indexOfSpace(byte[] head, int from, int to) {
        for (int i = from; i < to; i++) {
            if (head[i] == ' ') return i;
        }
        return -1;
    }

    private static String text(byte[] head, int from, int to) {
        return new String(head, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static RequestOutcome bad(String why) {
        return refused(400, why);
    }

    private static RequestOutcome refused(int status, String why) {
        return new RequestOutcome.Refused(new Refusal(status, why));
    }
}
