package dev.understudy.standalone.replay;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.proxy.ReplayProxy.Objection;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes the entries of a source one after the other, at most one under way, and stops where it would do harm. For one thread.
 */
public final class Replay {
    private static final int ILL_ANSWERS = 5;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int NOT_IMPLEMENTED = 501;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final int TOLD_ONE_BY_ONE = 20;

    private final Sender sender;
    private final Heads heads;
    private final Choice choice;
    private final Settings settings;
    private final Consumer<String> progress;
    private final Waiting waiting;
    private final Tally tally = new Tally();
    private Ending ending = new Ending.Through();
    private int illInARow;

    /**
     * How it is sent.
     *
     * @param host the only one that is wanted; empty for the first that the source names
     * @param interval from one request to the next
     * @param most requests that are sent
     * @param plan whether nothing is sent, to see what would be
     */
    public record Settings(String host, Duration interval, long most, boolean plan) {}

    public Replay(Sender sender, Heads heads, Settings settings, Consumer<String> progress, Waiting waiting) {
        this.sender = sender;
        this.heads = heads;
        this.choice = new Choice(settings.host());
        this.settings = settings;
        this.progress = progress;
        this.waiting = waiting;
    }

    /** @throws IOException where the source cannot be read */
    public Ending of(Source source) throws IOException {
        source.read(this::take);
        return ending;
    }

    public Tally tally() {
        return tally;
    }

    private boolean take(Entry entry) {
        switch (entry) {
            case Entry.Unusable unusable -> {
                tally.unusable();
                tell(unusable);
            }
            case Entry.Asked asked -> {
                Optional<String> left = choice.against(asked.request());
                if (left.isEmpty()) consider(heads.of(asked.request()));
                else tally.skipped(left.get());
            }
        }
        return ending instanceof Ending.Through && tally.sent() < settings.most() && !isToldToEnd(Duration.ZERO);
    }

    private void tell(Entry.Unusable unusable) {
        if (tally.unusables() <= TOLD_ONE_BY_ONE) progress.accept(unusable.place() + ": " + unusable.why());
        if (tally.unusables() == TOLD_ONE_BY_ONE)
            progress.accept("there may be more; they are counted alone from here on");
    }

    private void consider(byte[] head) {
        Optional<Objection> objection = sender.against(head);
        while (objection.filter(Replay::passesByItself).isPresent()) {
            Optional<String> own = sender.pausedItself();
            if (own.isPresent()) {
                ending = new Ending.Stopped("mirroring pauses itself: " + own.get());
                return;
            }
            if (isToldToEnd(LOOK_AGAIN)) return;
            objection = sender.against(head);
        }
        if (objection.isEmpty()) send(head);
        else refuse(objection.get());
    }

    /** A control window and pressure end by themselves; to send meanwhile would cost the primary and show nothing. */
    private static boolean passesByItself(Objection objection) {
        return objection instanceof Objection.NotMirrored(LedgerCounter reason)
                && (reason == LedgerCounter.CONTROL_WINDOW || reason == LedgerCounter.OVERLOAD);
    }

    private void refuse(Objection objection) {
        switch (objection) {
            case Objection.Refused refused -> tally.skipped("refused");
            case Objection.NotMirrored(LedgerCounter reason) -> {
                tally.skipped(reason.label());
                if (reason == LedgerCounter.PAUSED) ending = new Ending.Stopped("mirroring is paused");
            }
        }
    }

    private void send(byte[] head) {
        if (settings.plan()) {
            tally.skipped("would-be-sent");
            return;
        }
        if (tally.sent() > 0 && isToldToEnd(settings.interval())) return;
        try {
            int status = sender.send(head);
            tally.answered(status);
            illInARow = isIll(status) ? illInARow + 1 : 0;
        } catch (IOException nothing) {
            tally.unanswered();
            illInARow++;
        }
        if (illInARow >= ILL_ANSWERS) {
            ending = new Ending.Stopped(
                    "the primary gave no answer, 429 or 502 and above " + ILL_ANSWERS + " times in a row");
        }
    }

    /** What a server says that cannot bear more; a 500 may be that request's own. */
    private static boolean isIll(int status) {
        return status == TOO_MANY_REQUESTS || status > NOT_IMPLEMENTED;
    }

    private boolean isToldToEnd(Duration time) {
        if (waiting.passed(time)) ending = new Ending.ToldToEnd();
        return ending instanceof Ending.ToldToEnd;
    }
}
