package dev.understudy.proxy.http;

import java.util.Locale;

/**
 * Where a request's body ends: exactly one {@code Transfer-Encoding: chunked} on HTTP/1.1, or exactly one Content-Length
 * of digits, or no body. Everything else is refused, because servers differ on it. Pure.
 */
final class RequestFraming {
    private static final int DIGITS = 18;

    private RequestFraming() {}

    /** What the head says of the body. */
    sealed interface Outcome {
        record Framed(Framing framing) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    static Outcome of(HeaderLines lines, boolean http11) {
        if (hasLookalike(lines)) return refused("a header that some servers read as a length or a coding");
        int codings = lines.count(Field.TRANSFER_ENCODING);
        int lengths = lines.count(Field.CONTENT_LENGTH);
        if (codings > 0 && lengths > 0) return refused("both Transfer-Encoding and Content-Length");
        if (codings > 1) return refused("more than one Transfer-Encoding");
        if (lengths > 1) return refused("more than one Content-Length");
        if (codings == 1) return coded(lines, http11);
        return lengths == 1 ? measured(lines) : new Outcome.Framed(new Framing.None());
    }

    private static Outcome coded(HeaderLines lines, boolean http11) {
        int line = lines.indexOf(Field.TRANSFER_ENCODING);
        if (!http11) return refused("Transfer-Encoding on HTTP/1.0");
        if (lines.valueIs(line, "chunked")) return new Outcome.Framed(new Framing.Chunked());
        String value = lines.value(line);
        return value.isEmpty() || value.toLowerCase(Locale.ROOT).contains("chunked")
                ? refused("a Transfer-Encoding other than chunked alone")
                : new Outcome.Refused(new Refusal(501, "a Transfer-Encoding other than chunked"));
    }

    private static Outcome measured(HeaderLines lines) {
        String value = lines.value(lines.indexOf(Field.CONTENT_LENGTH));
        long length = digits(value);
        return length < 0
                ? refused("a Content-Length that is not 1 to 18 digits")
                : new Outcome.Framed(new Framing.Length(length));
    }

    /** The number of 1 to 18 digits, or -1. */
    static long digits(String value) {
        if (value.isEmpty() || value.length() > DIGITS) return -1;
        long number = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < '0' || c > '9') return -1;
            number = number * 10 + (c - '0');
        }
        return number;
    }

    /** Gateways that map names to variables cannot tell {@code _} from {@code -}. */
    private static boolean hasLookalike(HeaderLines lines) {
        for (int line = 0; line < lines.count(); line++) {
            if (lines.field(line) != Field.OTHER) continue;
            if (lines.nameIs(line, "transfer_encoding") || lines.nameIs(line, "content_length")) return true;
        }
        return false;
    }

    private static Outcome refused(String why) {
        return new Outcome.Refused(Refusal.bad(why));
    }
}
