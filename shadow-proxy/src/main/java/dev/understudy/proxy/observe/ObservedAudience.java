package dev.understudy.proxy.observe;

import dev.understudy.proxy.forward.Client;
import dev.understudy.proxy.forward.Reply;
import dev.understudy.proxy.http.Refusal;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.mirror.ClientIdentities;
import dev.understudy.proxy.observe.RequestFigures.By;
import dev.understudy.proxy.serve.Audience;
import dev.understudy.proxy.serve.Fate;
import dev.understudy.proxy.serve.Witness;
import dev.understudy.proxy.wire.Loop;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells the metrics and the access log of every request that another audience sees. */
public final class ObservedAudience implements Audience {
    private static final String UNKNOWN = "-";

    private final Audience audience;
    private final RequestFigures figures;
    private final @Nullable BoundedAccessLog log;
    private final Supplier<ClientIdentities> identities;
    private final PrimaryAnswers primary;

    /** @param log null where none is kept */
    public ObservedAudience(
            Audience audience,
            RequestFigures figures,
            @Nullable BoundedAccessLog log,
            Supplier<ClientIdentities> identities,
            PrimaryAnswers primary) {
        this.audience = audience;
        this.figures = figures;
        this.log = log;
        this.identities = identities;
        this.primary = primary;
    }

    @Override
    public Witness forwarded(RequestHead head, Client client, Loop loop) {
        return new ObservedWitness(audience.forwarded(head, client, loop), this, head, client);
    }

    @Override
    public void refused(Refusal refusal) {
        audience.refused(refusal);
        here(UNKNOWN, UNKNOWN, refusal.status(), "refused");
    }

    @Override
    public void answeredHere(RequestHead head) {
        audience.answeredHere(head);
        int status = Reply.hereTo(head).map(Reply::status).orElse(0);
        here(ShownPath.method(head.method()), ShownPath.of(head.target()), status, "answered-here");
    }

    private void here(String method, String path, int status, String word) {
        figures.served(By.PROXY, status, Duration.ZERO);
        if (log == null) return;
        log.add(new ServedRequest(
                Instant.now(), method, path, status, 0, 0, Duration.ZERO, "", new Fate(word, ""), ""));
    }

    /** The primary's answer is whole, or the proxy answers in its place. */
    void primaryAnswered(int status, Duration after) {
        primary.answered(status, after);
    }

    /** A forwarded request has ended. */
    void ended(ObservedWitness witness) {
        figures.served(witness.by(), witness.status(), witness.duration());
        if (log != null) log.add(witness.request(identities.get()));
    }
}
