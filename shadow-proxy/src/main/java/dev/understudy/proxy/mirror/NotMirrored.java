package dev.understudy.proxy.mirror;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.proxy.forward.Instance;
import dev.understudy.proxy.forward.Timing;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.ResponseHead;
import dev.understudy.proxy.serve.Fate;
import dev.understudy.proxy.serve.Witness;

/** The witness of a request that is not mirrored: it knows why, and looks at nothing. */
record NotMirrored(LedgerCounter reason) implements Witness {
    @Override
    public void requestBody(byte[] array, int from, int to) {}

    @Override
    public void answerHead(ResponseHead head) {}

    @Override
    public void answerBody(byte[] array, int from, int to) {}

    @Override
    public void answered(Instance instance, Timing timing, HeaderLines trailers) {}

    @Override
    public void unanswered(Cause cause) {}

    @Override
    public Fate fate() {
        return Fate.of(reason);
    }
}
