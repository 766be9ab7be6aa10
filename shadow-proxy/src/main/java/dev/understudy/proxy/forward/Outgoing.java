package dev.understudy.proxy.forward;

import dev.understudy.proxy.http.Framing;
import dev.understudy.proxy.http.RequestHead;
import java.nio.ByteBuffer;

/**
 * A request ready to be sent.
 *
 * @param head for one instance: the authority stands where the client sent no Host
 * @param body how the body that follows is framed
 * @param safe whether the method is: it may wait longer on an idle connection, and be repeated
 * @param toHead whether it is a HEAD request, whose answer has no body
 * @param mayUpgrade whether another protocol may be the answer
 * @param once whether it must never be sent twice, not even when the first may not have arrived
 */
public record Outgoing(byte[] head, Framing body, boolean safe, boolean toHead, boolean mayUpgrade, boolean once) {
    /** A user's request. */
    public static Outgoing of(RequestHead request, byte[] head) {
        return new Outgoing(head, request.framing(), request.isSafe(), request.isHead(), request.wantsUpgrade(), false);
    }

    /** A copy of it. */
    public static Outgoing copyOf(RequestHead request, byte[] head) {
        return new Outgoing(head, request.framing(), request.isSafe(), request.isHead(), false, true);
    }

    ByteBuffer headBytes() {
        return ByteBuffer.wrap(head);
    }

    /** Whether a lost first attempt may be followed by another on a fresh connection. */
    boolean repeatable() {
        return safe && !once && body.empty();
    }
}
