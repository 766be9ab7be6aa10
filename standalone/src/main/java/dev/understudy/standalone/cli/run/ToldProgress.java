package dev.understudy.standalone.cli.run;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.standalone.replay.Waiting;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Lets time pass, and tells every few seconds how far a replay has come. */
final class ToldProgress implements Waiting {
    private static final Duration PERIOD = Duration.ofSeconds(5);

    private final Waiting waiting;
    private final Supplier<Map<LedgerCounter, Long>> account;
    private final Consumer<String> progress;
    private long next = System.nanoTime() + PERIOD.toNanos();

    ToldProgress(Waiting waiting, Supplier<Map<LedgerCounter, Long>> account, Consumer<String> progress) {
        this.waiting = waiting;
        this.account = account;
        this.progress = progress;
    }

    @Override
    public boolean passed(Duration time) {
        if (System.nanoTime() - next >= 0) {
            next += PERIOD.toNanos();
            Map<LedgerCounter, Long> counted = account.get();
            progress.accept(counted.getOrDefault(LedgerCounter.SEEN, 0L) + " sent, "
                    + counted.getOrDefault(LedgerCounter.PUBLISHED, 0L) + " published");
        }
        return waiting.passed(time);
    }
}
