package dev.understudy.proxy.dryrun;

import dev.understudy.proxy.forward.AnswerListener;
import dev.understudy.proxy.forward.Failure;
import dev.understudy.proxy.http.Framing;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.ResponseHead;
import dev.understudy.proxy.wire.Wire;

/**
 * Looks for the proof in the answer to a dry run. Where there is none, or the request may have run and nobody knows how it
 * ended, the route is off before anybody else hears of the answer.
 */
public final class ProvenAnswer implements AnswerListener {
    private final AnswerListener listener;
    private final DryRunWatch dryRuns;
    private final String route;
    private boolean proved;

    public ProvenAnswer(AnswerListener listener, DryRunWatch dryRuns, String route) {
        this.listener = listener;
        this.dryRuns = dryRuns;
        this.route = route;
    }

    @Override
    public void head(ResponseHead head, Framing framing) {
        proved = DryRunHeaders.prove(head.lines());
        if (!proved) dryRuns.unproven(route, "the candidate answered " + head.status() + " without proof");
        listener.head(head, framing);
    }

    @Override
    public void failed(Failure failure) {
        if (!proved && mayHaveRun(failure)) {
            dryRuns.unproven(route, "the candidate was asked and gave no whole answer (" + failure.proxyStatus() + ")");
        }
        listener.failed(failure);
    }

    /** Whether anything of the request can have reached the candidate's application. */
    private static boolean mayHaveRun(Failure failure) {
        return switch (failure) {
            case UNRESOLVED,
                    REFUSED,
                    EXHAUSTED,
                    CONNECT_TIMED_OUT,
                    CONNECTION_LIMIT,
                    TLS_CERTIFICATE,
                    TLS_PROTOCOL,
                    TLS_ALERT -> false;
            case STALE, TERMINATED, MALFORMED, INCOMPLETE, TIMED_OUT, INTERNAL -> true;
        };
    }

    @Override
    public void switched(ResponseHead head, Wire wire) {
        dryRuns.unproven(route, "the candidate went on in another protocol");
        listener.switched(head, wire);
    }

    @Override
    public void ready() {
        listener.ready();
    }

    @Override
    public void interim(ResponseHead head) {
        listener.interim(head);
    }

    @Override
    public void body(byte[] array, int from, int to) {
        listener.body(array, from, to);
    }

    @Override
    public void arrived() {
        listener.arrived();
    }

    @Override
    public void end(HeaderLines trailers) {
        listener.end(trailers);
    }
}
