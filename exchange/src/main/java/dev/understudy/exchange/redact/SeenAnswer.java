package dev.understudy.exchange.redact;

import dev.understudy.exchange.message.Headers;

/** One side's answer as the pass sees it, secrets and all: it stays in the proxy. One thread at a time. */
public final class SeenAnswer {
    private final int status;
    private final String reason;
    private final SeenBody body;
    private final Headers trailers;

    SeenAnswer(int status, String reason, SeenBody body, Headers trailers) {
        this.status = status;
        this.reason = reason;
        this.body = body;
        this.trailers = trailers;
    }

    int status() {
        return status;
    }

    String reason() {
        return reason;
    }

    SeenBody body() {
        return body;
    }

    Headers trailers() {
        return trailers;
    }

    public Likeness likeness(SeenAnswer other) {
        return status == other.status ? body.likeness(other.body) : Likeness.DIFFERENT;
    }

    public boolean meansTheSameAs(SeenAnswer other) {
        return likeness(other) == Likeness.SAME;
    }

    /** Whether it answers a condition or a range (304, 206): it says nothing of the whole, and nothing can be compared. */
    public boolean isPartial() {
        return status == 304 || status == 206;
    }
}
