package dev.understudy.proxy.serve;

import dev.understudy.proxy.forward.Instance;
import dev.understudy.proxy.forward.Timing;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.ResponseHead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what goes wrong while a request is watched from the user who sent it. */
final class NeverThrowingWitness implements Witness {
    private static final Logger LOG = LoggerFactory.getLogger(NeverThrowingWitness.class);

    private final Witness witness;

    NeverThrowingWitness(Witness witness) {
        this.witness = witness;
    }

    @Override
    public void requestBody(byte[] array, int from, int to) {
        guarded(() -> witness.requestBody(array, from, to));
    }

    @Override
    public void answerHead(ResponseHead head) {
        guarded(() -> witness.answerHead(head));
    }

    @Override
    public void answerBody(byte[] array, int from, int to) {
        guarded(() -> witness.answerBody(array, from, to));
    }

    @Override
    public void answered(Instance instance, Timing timing, HeaderLines trailers) {
        guarded(() -> witness.answered(instance, timing, trailers));
    }

    @Override
    public void unanswered(Cause cause) {
        guarded(() -> witness.unanswered(cause));
    }

    @Override
    public void answeredInstead(int status) {
        guarded(() -> witness.answeredInstead(status));
    }

    private static void guarded(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException bug) {
            LOG.error("watching a request failed; the user is not concerned", bug);
        }
    }
}
