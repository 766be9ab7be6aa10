package dev.understudy.exchange.ledger;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a proxy counts of its requests. Every request is counted once as {@link #SEEN} and ends in exactly one of the
 * others; one that has not ended yet is in flight. The order is the layout of the counters' file and the names are
 * stored: constants are only ever added, at the end.
 */
public enum LedgerCounter {
    /** The head of a request was read, or refused by the framing guard. */
    SEEN(Kind.SEEN, "seen"),
    /** Its exchange was acknowledged by Kafka. */
    PUBLISHED(Kind.PUBLISHED, "published"),

    UNSAFE_METHOD(Kind.NOT_MIRRORED, "unsafe-method"),
    NO_ROUTE(Kind.NOT_MIRRORED, "no-route"),
    ROUTE_NEVER(Kind.NOT_MIRRORED, "route-never"),
    NOT_SAMPLED(Kind.NOT_MIRRORED, "not-sampled"),
    AMBIGUOUS_PATH(Kind.NOT_MIRRORED, "ambiguous-path"),
    METHOD_OVERRIDE(Kind.NOT_MIRRORED, "method-override"),
    SESSION_COOKIE(Kind.NOT_MIRRORED, "session-cookie"),
    AUTH_PATH(Kind.NOT_MIRRORED, "auth-path"),
    PAUSED(Kind.NOT_MIRRORED, "paused"),
    CONTROL_WINDOW(Kind.NOT_MIRRORED, "control-window"),
    /** The request bears the shadow mark: it is a copy already. */
    LOOP(Kind.NOT_MIRRORED, "loop"),
    /** An upgrade or an event stream: passed through. */
    STREAM(Kind.NOT_MIRRORED, "stream"),
    /** Refused by the framing guard; nothing reached the primary. */
    REFUSED(Kind.NOT_MIRRORED, "refused"),
    /** Answered by the proxy itself (TRACE, Max-Forwards: 0). */
    ANSWERED_HERE(Kind.NOT_MIRRORED, "answered-here"),
    /** The client left, or the primary did not answer whole. */
    PRIMARY_UNANSWERED(Kind.NOT_MIRRORED, "primary-unanswered"),
    CLIENT_GONE(Kind.NOT_MIRRORED, "client-gone"),

    /** The byte budget of captures was spent: the copy was shed. */
    CAPTURE_BUDGET(Kind.LOST, "capture"),
    /** The pass's queue was full: the copy was shed. */
    PASS_QUEUE(Kind.LOST, "pass"),
    /** A reused connection to the candidate was closed before it could answer; not the candidate's fault. */
    STALE_CONNECTION(Kind.LOST, "stale-connection"),
    /** The publisher's byte-bounded queue was full. */
    PUBLISH_QUEUE(Kind.LOST, "publish-queue"),
    /** Kafka refused the record or did not acknowledge it in time. */
    PUBLISH_FAILED(Kind.LOST, "publish-failed"),
    /** The proxy itself failed on the exchange; a bug, and counted. */
    INTERNAL_ERROR(Kind.LOST, "internal-error"),

    /** The proxy was under pressure: mirroring was given up so that users are served. */
    OVERLOAD(Kind.NOT_MIRRORED, "overload"),
    /** No descriptor or port was left to ask the candidate with; not the candidate's fault. */
    DESCRIPTORS(Kind.LOST, "descriptors"),

    /** The route's leave to mirror unsafe methods has expired: it lapsed to never. */
    LEAVE_EXPIRED(Kind.NOT_MIRRORED, "leave-expired"),
    /** The candidate has not proved that it rolls back, or has stopped proving it. */
    DRY_RUN_OFF(Kind.NOT_MIRRORED, "dry-run-off"),
    /** The route alone is paused. */
    ROUTE_PAUSED(Kind.NOT_MIRRORED, "route-paused"),
    /** The route's rate of copies was reached. */
    ROUTE_LIMIT(Kind.NOT_MIRRORED, "route-limit");

    /** Which term of the ledger a counter belongs to. */
    public enum Kind {
        SEEN,
        PUBLISHED,
        NOT_MIRRORED,
        LOST
    }

    private final Kind kind;
    private final String label;

    LedgerCounter(Kind kind, String label) {
        this.kind = kind;
        this.label = label;
    }

    public Kind kind() {
        return kind;
    }

    /** The name on the wire, in the store, the metrics and the pages: the reason or the stage. Unique. */
    public String label() {
        return label;
    }

    /** The counter of that label; empty for one that a newer proxy has added. */
    public static Optional<LedgerCounter> labelled(String label) {
        return Stream.of(values())
                .filter(counter -> counter.label.equals(label))
                .findFirst();
    }
}
