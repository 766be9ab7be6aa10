package dev.understudy.proxy.mirror;

import dev.understudy.exchange.redact.CapturedBody;
import dev.understudy.policy.Route;
import dev.understudy.proxy.capture.BoundedCapture;
import dev.understudy.proxy.forward.Client;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.ledger.CountedRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Everything that was caught of one exchange, secrets and all: it must not leave the proxy but through the pass.
 *
 * @param counted to be ended by whoever holds this
 * @param terms of the policy under which it began
 * @param body the request's, whole
 * @param again by which its question is asked again
 * @param held what stays within the budget until {@link #release()}
 */
public record CapturedExchange(
        CountedRequest counted,
        UUID id,
        Instant receivedAt,
        Route route,
        Terms terms,
        RequestHead head,
        Client client,
        CapturedBody body,
        CapturedAnswer primary,
        LegOutcome candidate,
        Again again,
        List<BoundedCapture> held) {

    CapturedExchange(
            CountedRequest counted,
            Instant receivedAt,
            Copy copy,
            CapturedAnswer primary,
            LegOutcome candidate,
            Again again,
            List<BoundedCapture> held) {
        this(
                counted,
                copy.exchange(),
                receivedAt,
                copy.plan().route(),
                copy.plan().terms(),
                copy.original().head(),
                copy.original().client(),
                copy.body(),
                primary,
                candidate,
                again,
                held);
    }

    /** The bytes are not needed any more. */
    public void release() {
        held.forEach(BoundedCapture::release);
    }
}
