package dev.understudy.proxy.forward;

import dev.understudy.exchange.message.Header;
import dev.understudy.proxy.http.Field;
import dev.understudy.proxy.http.HeadBytes;
import dev.understudy.proxy.http.Refusal;
import dev.understudy.proxy.http.RequestHead;
import java.util.List;
import java.util.Optional;

/**
 * An answer of the proxy's own.
 *
 * @param added lines beside those that describe the text
 * @param text for people
 * @param close whether the connection ends with it, whatever the client wants
 */
public record Reply(int status, List<Header> added, String text, boolean close) {
    private static final Header ALLOW = new Header("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");

    /** The answer to a request that the guard refused. */
    public static Reply to(Refusal refusal) {
        return new Reply(refusal.status(), List.of(proxyStatus("http_request_error")), refusal.why(), true);
    }

    /** The answer to a request whose primary gave none. */
    public static Reply to(Failure failure) {
        return new Reply(
                failure.status(),
                List.of(proxyStatus(failure.proxyStatus())),
                switch (failure.status()) {
                    case 503 -> "the proxy has no connection free";
                    case 504 -> "the server did not answer in time";
                    default -> "the server did not answer";
                },
                false);
    }

    /** The answer to a client that was too slow with its request. */
    public static Reply late(String text) {
        return new Reply(408, List.of(proxyStatus("http_request_error")), text, true);
    }

    /** What is answered here and not forwarded: TRACE, and OPTIONS that may go no further. */
    public static Optional<Reply> hereTo(RequestHead head) {
        if (head.method().equals("TRACE")) {
            return Optional.of(new Reply(
                    405,
                    List.of(ALLOW, proxyStatus("http_request_denied")),
                    "TRACE is not served here",
                    !head.framing().empty()));
        }
        if (head.lines().has(Field.MAX_FORWARDS) && MaxForwards.isSpent(head)) {
            return Optional.of(
                    new Reply(200, List.of(ALLOW), "", !head.framing().empty()));
        }
        return Optional.empty();
    }

    /** @param toHead whether a HEAD request is answered: the text is left out, its length is not */
    public HeadBytes bytes(boolean toHead, boolean keepAlive, boolean http11) {
        String body = text.isEmpty() ? "" : text + "\n";
        var out = new HeadBytes(256).text("HTTP/1.1 " + status + " " + phrase()).crlf();
        for (Header line : added) out.line(line.name(), line.value());
        if (!body.isEmpty()) out.line("Content-Type", "text/plain; charset=utf-8");
        out.line("Content-Length", Integer.toString(body.length()));
        if (!keepAlive) out.line("Connection", "close");
        else if (!http11) out.line("Connection", "keep-alive");
        out.crlf();
        return toHead ? out : out.text(body);
    }

    private static Header proxyStatus(String error) {
        return new Header("Proxy-Status", RequestRewrite.PSEUDONYM + "; error=" + error);
    }

    private String phrase() {
        return switch (status) {
            case 200 -> "OK";
            case 400 -> "Bad Request";
            case 405 -> "Method Not Allowed";
            case 408 -> "Request Timeout";
            case 414 -> "URI Too Long";
            case 417 -> "Expectation Failed";
            case 431 -> "Request Header Fields Too Large";
            case 500 -> "Internal Server Error";
            case 501 -> "Not Implemented";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            case 504 -> "Gateway Timeout";
            case 505 -> "HTTP Version Not Supported";
            default -> "";
        };
    }
}
