package dev.understudy.worker.judge;

import dev.understudy.comparison.Verdict;
import dev.understudy.exchange.Exchange;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a fault in the judge from stopping a partition: the record becomes a dead letter, counted and kept, and the log
 * has the trace.
 */
final class NeverThrowingJudge {
    private static final Logger LOG = LoggerFactory.getLogger(NeverThrowingJudge.class);

    private final Function<Exchange, Verdict> judge;

    NeverThrowingJudge(Function<Exchange, Verdict> judge) {
        this.judge = judge;
    }

    /** How judging ended. */
    sealed interface Judged {
        record With(Verdict verdict) implements Judged {}

        record Failed(String reason) implements Judged {}
    }

    Judged judge(Exchange exchange) {
        try {
            return new Judged.With(judge.apply(exchange));
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.error("The judge failed on exchange {}, which is kept as a dead letter", exchange.id(), fault);
            return new Judged.Failed("the judge failed: " + fault.getClass().getSimpleName());
        }
    }
}
