package dev.understudy.exchange;

import dev.understudy.exchange.message.Request;
import java.time.Instant;
import java.util.UUID;

/**
 * One mirrored request with what each side answered: what the proxy publishes and the worker judges.
 *
 * @param id unique; version 7 (RFC 9562), so that ids sort by time
 * @param origin the proxy and the epoch that counted the request
 * @param receivedAt wall clock of the proxy at the first byte of the request; for people, never for durations
 * @param endpoint method and path template
 * @param route name of the policy's route that matched
 * @param mapping how the route maps paths of the primary to paths of the candidate
 * @param servedBy the side whose answer the user got
 * @param client keyed hash of the client's identity, equal across exchanges and proxies; empty where it has none
 * @param request the request as the primary got it, redacted
 * @param legs what each side answered, redacted
 * @param repeat whether the proxy published the same question of the same client before, on the same day: it is counted, but
 *     what it matched proves nothing
 */
public record Exchange(
        UUID id,
        Origin origin,
        Instant receivedAt,
        Endpoint endpoint,
        String route,
        PathMapping mapping,
        ServedBy servedBy,
        String client,
        Request request,
        Legs legs,
        boolean repeat) {

    /** A question that was not asked before. */
    public Exchange(
            UUID id,
            Origin origin,
            Instant receivedAt,
            Endpoint endpoint,
            String route,
            PathMapping mapping,
            ServedBy servedBy,
            String client,
            Request request,
            Legs legs) {
        this(id, origin, receivedAt, endpoint, route, mapping, servedBy, client, request, legs, false);
    }

    /** The same, counted under another endpoint. */
    public Exchange under(Endpoint other) {
        if (other.equals(endpoint)) return this;
        return new Exchange(id, origin, receivedAt, other, route, mapping, servedBy, client, request, legs, repeat);
    }

    public Exchange repeated(boolean repeated) {
        return new Exchange(
                id, origin, receivedAt, endpoint, route, mapping, servedBy, client, request, legs, repeated);
    }
}
