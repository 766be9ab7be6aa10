package dev.understudy.proxy.forward;

import dev.understudy.proxy.http.Framing;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.ResponseHead;
import dev.understudy.proxy.wire.Wire;

/** What a call tells who made it, on the loop, in the order of an answer; {@link #end} or {@link #failed} comes last. */
public interface AnswerListener {
    /** Asked before the first byte of the request is sent; false ends the call, and nothing is told after it. */
    default boolean goesAhead() {
        return true;
    }

    /** The request's body may be sent, or sent on. */
    void ready();

    /** An interim answer (1xx). */
    void interim(ResponseHead head);

    void head(ResponseHead head, Framing framing);

    /** A stretch of the body; the bytes are gone after the call unless the listener pauses it. */
    void body(byte[] array, int from, int to);

    /** All that had arrived has been told: a good moment to write. */
    void arrived();

    void end(HeaderLines trailers);

    /** The server speaks another protocol from here on; the connection is the listener's. */
    void switched(ResponseHead head, Wire wire);

    void failed(Failure failure);
}
