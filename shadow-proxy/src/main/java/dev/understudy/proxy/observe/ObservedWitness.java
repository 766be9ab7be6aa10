package dev.understudy.proxy.observe;

import dev.understudy.proxy.forward.Client;
import dev.understudy.proxy.forward.Instance;
import dev.understudy.proxy.forward.Timing;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.http.ResponseHead;
import dev.understudy.proxy.mirror.ClientIdentities;
import dev.understudy.proxy.observe.RequestFigures.By;
import dev.understudy.proxy.serve.Fate;
import dev.understudy.proxy.serve.Witness;
import java.time.Duration;
import java.time.Instant;

/** Sees what may be told of one request: lengths, never bytes. */
final class ObservedWitness implements Witness {
    private final Witness witness;
    private final ObservedAudience audience;
    private final RequestHead head;
    private final Client client;
    private final Instant at = Instant.now();
    private final long begun = System.nanoTime();
    private long requestBytes;
    private long answerBytes;
    private int status;
    private By by = By.NOBODY;
    private String instance = "";
    private boolean ended;

    ObservedWitness(Witness witness, ObservedAudience audience, RequestHead head, Client client) {
        this.witness = witness;
        this.audience = audience;
        this.head = head;
        this.client = client;
    }

    By by() {
        return by;
    }

    int status() {
        return status;
    }

    Duration duration() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    ServedRequest request(ClientIdentities identities) {
        return new ServedRequest(
                at,
                ShownPath.method(head.method()),
                ShownPath.of(head.target()),
                status,
                requestBytes,
                answerBytes,
                duration(),
                instance,
                witness.fate(),
                identities.nameOf(head, client));
    }

    @Override
    public void requestBody(byte[] array, int from, int to) {
        requestBytes += to - from;
        witness.requestBody(array, from, to);
    }

    @Override
    public void answerHead(ResponseHead answered) {
        status = answered.status();
        by = By.PRIMARY;
        witness.answerHead(answered);
    }

    @Override
    public void answerBody(byte[] array, int from, int to) {
        answerBytes += to - from;
        witness.answerBody(array, from, to);
    }

    @Override
    public void answered(Instance answering, Timing timing, HeaderLines trailers) {
        instance = answering.name();
        audience.primaryAnswered(status, timing.timeToFirstByte());
        witness.answered(answering, timing, trailers);
        end();
    }

    @Override
    public void answeredInstead(int instead) {
        status = instead;
        by = By.PROXY;
        audience.primaryAnswered(instead, duration());
        witness.answeredInstead(instead);
    }

    @Override
    public void unanswered(Cause cause) {
        witness.unanswered(cause);
        end();
    }

    @Override
    public Fate fate() {
        return witness.fate();
    }

    private void end() {
        if (ended) return;
        ended = true;
        audience.ended(this);
    }
}
