package dev.understudy.worker.letters;

import dev.understudy.evidence.database.StoreUnavailable;
import dev.understudy.evidence.letter.WaitingLetter;
import dev.understudy.worker.admin.Reporting;
import dev.understudy.worker.consume.KafkaKeptLetters;
import dev.understudy.worker.loop.Rest;
import dev.understudy.worker.loop.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for dead letters that people want judged again, and judges them. */
final class LettersSession implements Session {
    private static final Logger LOG = LoggerFactory.getLogger(LettersSession.class);
    /** So many are looked for in one reading of the topic. */
    private static final int MOST = 20_000;

    private final IntFunction<List<WaitingLetter>> waiting;
    private final Supplier<Retrial> retrials;
    private final KafkaKeptLetters kept;
    private final Reporting reporting;
    private final Rest rest = new Rest();

    /** @param waiting asks the store, which may be away, for so many at most */
    LettersSession(
            IntFunction<List<WaitingLetter>> waiting,
            Supplier<Retrial> retrials,
            KafkaKeptLetters kept,
            Reporting reporting) {
        this.waiting = waiting;
        this.retrials = retrials;
        this.kept = kept;
        this.reporting = reporting;
    }

    @Override
    public void turn() {
        try {
            List<WaitingLetter> letters = waiting.apply(MOST);
            reporting.state(Optional.empty());
            if (letters.isEmpty() || !carryOut(letters)) pause();
        } catch (StoreUnavailable away) {
            reporting.state(Optional.of(String.valueOf(away.getMessage())));
            pause();
        }
    }

    private boolean carryOut(List<WaitingLetter> letters) {
        LOG.info("Judging {} dead letters again", letters.size());
        var search = new Search(retrials.get(), letters);
        kept.forEach(search::take);
        return search.end();
    }

    private void pause() {
        if (rest.take()) LOG.debug("Woken while it rested");
    }

    @Override
    public void wakeUp() {
        rest.wake();
    }

    @Override
    public void close() {
        // it holds nothing between two turns
    }
}
