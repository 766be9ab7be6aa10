package dev.understudy.proxy.forward;

import dev.understudy.proxy.http.Framing;
import dev.understudy.proxy.http.RequestHead;

/**
 * How an answer's body reaches the client.
 *
 * @param keepAlive whether the client's connection may serve another request after it
 */
public record Delivery(Framing framing, boolean keepAlive) {
    /**
     * Pure: keeps a known length, and makes the end of any other body visible as well as the client's version can.
     *
     * @param mayKeepAlive whether nothing else is in the way
     */
    public static Delivery of(Framing received, RequestHead request, boolean mayKeepAlive) {
        boolean keepAlive = mayKeepAlive && request.wantsKeepAlive();
        return switch (received) {
            case Framing.None none -> new Delivery(none, keepAlive);
            case Framing.Length length -> new Delivery(length, keepAlive);
            case Framing.Chunked chunked -> endless(request, keepAlive);
            case Framing.UntilClose untilClose -> endless(request, keepAlive);
        };
    }

    private static Delivery endless(RequestHead request, boolean keepAlive) {
        return request.http11()
                ? new Delivery(new Framing.Chunked(), keepAlive)
                : new Delivery(new Framing.UntilClose(), false);
    }
}
