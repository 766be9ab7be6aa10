package dev.understudy.proxy.ledger;

import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.ledger.LedgerCounter;
import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One request that was counted as seen, and ends in exactly one other counter: the first end counts, every later one is
 * ignored, and one that is dropped without an end, which is a bug, ends as {@link LedgerCounter#INTERNAL_ERROR}.
 */
public final class CountedRequest {
    private static final Cleaner CLEANER = Cleaner.create();

    private final Endpoint endpoint;
    private final Ticket ticket;
    private final Cleaner.Cleanable dropped;

    private CountedRequest(Endpoint endpoint, Ticket ticket) {
        this.endpoint = endpoint;
        this.ticket = ticket;
        dropped = CLEANER.register(this, ticket);
    }

    static CountedRequest open(LedgerFile file, int row, Endpoint endpoint) {
        return new CountedRequest(endpoint, new Ticket(file, row));
    }

    /** The endpoint under which it was counted, which must stand in its exchange too. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** Ends the request; from any thread. */
    public void end(LedgerCounter how) {
        ticket.end(how);
        dropped.clean();
    }

    public boolean hasEnded() {
        return ticket.ended.get();
    }

    /** What remains of the request when nobody holds it any more. */
    private static final class Ticket implements Runnable {
        private final LedgerFile file;
        private final int row;
        private final AtomicBoolean ended = new AtomicBoolean();

        Ticket(LedgerFile file, int row) {
            this.file = file;
            this.row = row;
        }

        void end(LedgerCounter how) {
            if (ended.compareAndSet(false, true)) file.increment(row, how);
        }

        @Override
        public void run() {
            end(LedgerCounter.INTERNAL_ERROR);
        }
    }
}
