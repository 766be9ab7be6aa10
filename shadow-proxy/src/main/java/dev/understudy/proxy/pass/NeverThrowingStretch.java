package dev.understudy.proxy.pass;

import dev.understudy.exchange.ledger.LedgerCounter;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stretch of one exchange's way through the pass: whatever goes wrong in it costs that exchange only, and is counted.
 *
 * @param work publishes the exchange, or makes it wait for its next stretch
 * @param loss ends the exchange without publishing it, and gives the captured bytes back
 */
record NeverThrowingStretch(Runnable work, Consumer<LedgerCounter> loss) {
    private static final Logger LOG = LoggerFactory.getLogger(NeverThrowingStretch.class);

    void run() {
        try {
            work.run();
        } catch (RuntimeException | VirtualMachineError bug) {
            LOG.error("the pass over an exchange failed; the exchange is lost", bug);
            loss.accept(LedgerCounter.INTERNAL_ERROR);
        }
    }

    /** There is no room for it. */
    void shed() {
        loss.accept(LedgerCounter.PASS_QUEUE);
    }
}
