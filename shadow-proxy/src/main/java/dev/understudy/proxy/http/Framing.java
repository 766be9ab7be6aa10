package dev.understudy.proxy.http;

/** Where a message's body ends (RFC 9112 section 6.3). */
public sealed interface Framing {
    /** There is no body, whatever lengths the head names. */
    record None() implements Framing {}

    /** @param bytes 0 or more, at most 18 digits */
    record Length(long bytes) implements Framing {}

    record Chunked() implements Framing {}

    /** Answers only: the body ends with the connection. */
    record UntilClose() implements Framing {}

    /** Whether there is nothing to read behind the head. */
    default boolean empty() {
        return switch (this) {
            case None none -> true;
            case Length length -> length.bytes() == 0;
            case Chunked chunked -> false;
            case UntilClose untilClose -> false;
        };
    }
}
