package dev.understudy.proxy.http;

/** Takes the framing off a body as its bytes arrive: the payload is left in the inbox, in one stretch per step. */
public sealed interface BodyDecoder permits ChunkedDecoder, LengthDecoder, UntilCloseDecoder {

    /** What a step came to; each may have laid payload bare. */
    enum Step {
        MORE,
        DONE,
        MALFORMED
    }

    Step decode(Inbox inbox);

    /** Lines behind the body; none before it is done. */
    default HeaderLines trailers() {
        return HeaderLines.NONE;
    }

    /** Whether nothing odd was forgiven. */
    default boolean trusted() {
        return true;
    }

    /** Whether the end of the connection is the end of the body. */
    default boolean endsWithConnection() {
        return false;
    }

    /** For the body of a request. */
    static BodyDecoder strict(Framing framing) {
        return of(framing, true);
    }

    /** For the body of an answer: odd chunk lines of old servers are forgiven, and remembered. */
    static BodyDecoder lenient(Framing framing) {
        return of(framing, false);
    }

    private static BodyDecoder of(Framing framing, boolean strict) {
        return switch (framing) {
            case Framing.None none -> new LengthDecoder(0);
            case Framing.Length length -> new LengthDecoder(length.bytes());
            case Framing.Chunked chunked -> new ChunkedDecoder(strict);
            case Framing.UntilClose untilClose -> new UntilCloseDecoder();
        };
    }
}
