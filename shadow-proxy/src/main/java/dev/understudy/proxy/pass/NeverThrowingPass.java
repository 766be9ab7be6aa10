package dev.understudy.proxy.pass;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.proxy.mirror.CapturedExchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one pass: whatever goes wrong in it costs that exchange only, is counted, and gives the captured bytes back. */
final class NeverThrowingPass implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(NeverThrowingPass.class);

    private final Runnable pass;
    private final CapturedExchange captured;

    NeverThrowingPass(Runnable pass, CapturedExchange captured) {
        this.pass = pass;
        this.captured = captured;
    }

    @Override
    public void run() {
        try {
            pass.run();
        } catch (RuntimeException | VirtualMachineError bug) {
            LOG.error("the pass over an exchange failed; the exchange is lost", bug);
            captured.counted().end(LedgerCounter.INTERNAL_ERROR);
        } finally {
            captured.release();
        }
    }
}
