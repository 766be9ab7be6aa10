package dev.understudy.proxy.http;

/**
 * The head of an answer.
 *
 * @param statusText what stands behind the version, exact: {@code 200 OK}, or {@code 200} where the phrase is absent
 * @param http11 whether the server speaks HTTP/1.1, else HTTP/1.0
 * @param trusted false where the head was odd enough that the connection must not be used again
 */
public record ResponseHead(int status, String statusText, boolean http11, boolean trusted, HeaderLines lines) {
    /** An interim answer that another follows; 101 is none: it ends HTTP. */
    public boolean isInterim() {
        return status < 200 && status != 101;
    }

    /** The reason phrase; empty where there is none. */
    public String reason() {
        return statusText.length() > 4 ? statusText.substring(4) : "";
    }

    /** Whether the server will read another request on the connection. */
    public boolean wantsKeepAlive() {
        if (lines.lists(Field.CONNECTION, "close")) return false;
        return http11 || lines.lists(Field.CONNECTION, "keep-alive");
    }

    /** The length of its body as it says; -1 where it says none, or nothing plain. */
    public long announcedBytes() {
        String length = lines.first(Field.CONTENT_LENGTH);
        return length == null ? -1 : RequestFraming.digits(length);
    }

    public boolean isEventStream() {
        String type = lines.first(Field.CONTENT_TYPE);
        return type != null && type.regionMatches(true, 0, "text/event-stream", 0, "text/event-stream".length());
    }
}
