package dev.understudy.proxy.pass;

import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.redact.ExchangePass;
import dev.understudy.exchange.redact.ExchangePass.Side;
import dev.understudy.proxy.mirror.Asked;
import dev.understudy.proxy.mirror.CapturedExchange;
import dev.understudy.proxy.mirror.LegOutcome;
import dev.understudy.proxy.publish.ExchangeRecord;
import dev.understudy.proxy.recheck.Recheck;
import dev.understudy.proxy.repeat.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The way of one exchange through the pass: seen, rechecked where it differs and may be, published once. One thread at a
 * time; between two stretches it waits for a leg and costs no thread.
 */
final class Course {
    private final CapturedExchange captured;
    private final PassSettings settings;
    private final PassLinks links;
    private final Consumer<NeverThrowingStretch> queue;
    private final ExchangePass pass;
    private final Sight sight;
    private final List<Asked> asked = new ArrayList<>(0);
    private SeenLegs legs;
    private boolean rechecked;
    private boolean over;

    /**
     * Sees both sides.
     *
     * @param pass for this exchange only
     * @param queue takes the stretches that follow, whatever else waits
     */
    Course(
            CapturedExchange captured,
            PassSettings settings,
            PassLinks links,
            ExchangePass pass,
            Consumer<NeverThrowingStretch> queue) {
        this.captured = captured;
        this.settings = settings;
        this.links = links;
        this.queue = queue;
        this.pass = pass;
        sight = new Sight(pass);
        legs = sight.first(captured);
    }

    /** The first stretch. */
    void begin() {
        if (!(legs.c1() instanceof SeenLeg.Answered)) {
            publish(legs);
            return;
        }
        Recheck decided = legs.isPartial()
                ? links.rechecks().partial(captured)
                : links.rechecks().first(captured, legs.sides());
        rechecked = !(decided instanceof Recheck.AskNobody);
        switch (decided) {
            case Recheck.AskCandidate candidate -> askCandidate();
            case Recheck.AskPrimary primary -> askPrimary();
            case Recheck.AskNobody nobody ->
                publish(legs.isPartial() ? legs.withP2(SeenLegs.missing(nobody.why())) : legs.without(nobody.why()));
        }
    }

    private void askCandidate() {
        await(captured.again().candidate(), this::candidateAgain);
    }

    private void candidateAgain(LegOutcome outcome) {
        legs = legs.withC2(sight.leg(Side.CANDIDATE, outcome));
        switch (links.rechecks().second(captured, legs.candidates())) {
            case Recheck.AskPrimary primary -> askPrimary();
            case Recheck.AskNobody nobody -> publish(legs.withP2(SeenLegs.missing(nobody.why())));
            case Recheck.AskCandidate candidate -> throw new IllegalStateException("the candidate was asked again");
        }
    }

    private void askPrimary() {
        links.rechecks()
                .primary(captured)
                .ifPresentOrElse(
                        under -> await(under, this::primaryAgain),
                        () -> publish(legs.withP2(SeenLegs.missing(Leg.Why.NO_BUDGET))));
    }

    private void primaryAgain(LegOutcome outcome) {
        publish(legs.withP2(sight.leg(Side.PRIMARY, outcome)));
    }

    private void await(Asked question, Consumer<LegOutcome> next) {
        asked.add(question);
        links.rechecks()
                .await(
                        question,
                        outcome -> queue.accept(new NeverThrowingStretch(() -> next.accept(outcome), this::lose)));
    }

    private void publish(SeenLegs complete) {
        Exchange described = Description.of(captured, complete, settings, pass);
        Exchange exchange = described.repeated(settings.repeats().isRepeat(question(described.client())));
        links.publisher().publish(new ExchangeRecord(FittedRecord.encode(exchange), captured.counted()));
        finish();
    }

    /** @param name of the client; empty where it says nothing of itself */
    private Question question(String name) {
        String client = name.isEmpty() ? captured.client().address() : name;
        var head = captured.head();
        return new Question(
                client, head.method(), head.target(), captured.body().bytes());
    }

    /** It ends here without being published; only the first end counts. */
    void lose(LedgerCounter stage) {
        captured.counted().end(stage);
        finish();
    }

    private void finish() {
        if (over) return;
        over = true;
        captured.release();
        asked.forEach(Asked::release);
        if (rechecked) links.rechecks().ended();
    }
}
