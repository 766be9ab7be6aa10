package dev.understudy.proxy.mirror;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.redact.CapturedBody;
import dev.understudy.proxy.capture.BoundedCapture;
import dev.understudy.proxy.forward.Instance;
import dev.understudy.proxy.forward.Timing;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.ResponseHead;
import dev.understudy.proxy.ledger.CountedRequest;
import dev.understudy.proxy.serve.Fate;
import dev.understudy.proxy.serve.Witness;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Captures one exchange with the primary, and asks the candidate the same when the primary's answer is whole. */
final class MirroringWitness implements Witness {
    private final Mirror mirror;
    private final RoutePlan plan;
    private final CountedRequest counted;
    private final Original original;
    private final Instant receivedAt = Instant.now();
    private final BoundedCapture body;
    private final BoundedCapture answer;
    private @Nullable ResponseHead answerHead;
    private Fate fate = Fate.UNKNOWN;

    MirroringWitness(Mirror mirror, RoutePlan plan, CountedRequest counted, Original original) {
        this.mirror = mirror;
        this.plan = plan;
        this.counted = counted;
        this.original = original;
        body = mirror.captures().request(plan.terms());
        answer = mirror.captures().answer(plan.terms());
    }

    @Override
    public void requestBody(byte[] array, int from, int to) {
        if (!counted.hasEnded()) body.add(array, from, to);
    }

    @Override
    public void answerHead(ResponseHead head) {
        answerHead = head;
        answer.announced(head.announcedBytes());
        if (head.isEventStream()) giveUp(LedgerCounter.STREAM);
    }

    @Override
    public void answerBody(byte[] array, int from, int to) {
        if (!counted.hasEnded()) answer.add(array, from, to);
    }

    @Override
    public void unanswered(Cause cause) {
        giveUp(
                switch (cause) {
                    case CLIENT_GONE -> LedgerCounter.CLIENT_GONE;
                    case PRIMARY_FAILED, ANSWERED_EARLY -> LedgerCounter.PRIMARY_UNANSWERED;
                    case SWITCHED -> LedgerCounter.STREAM;
                });
    }

    @Override
    public void answered(Instance instance, Timing timing, HeaderLines trailers) {
        ResponseHead head = answerHead;
        if (counted.hasEnded() || head == null) return;
        CapturedBody sent = body.captured();
        if (body.isShed() || answer.isShed() || !sent.whole()) {
            giveUp(LedgerCounter.CAPTURE_BUDGET);
            return;
        }
        Optional<LedgerCounter> refusal = mirror.lastLook().refusal(plan.route(), original.head(), sent);
        if (refusal.isPresent()) {
            giveUp(refusal.get());
            return;
        }
        UUID id = ExchangeIds.at(receivedAt.toEpochMilli());
        fate = Fate.mirrored(id);
        var primary = new CapturedAnswer(instance.recorded(), timing, head, answer.captured(), trailers);
        var candidate = mirror.captures().answer(plan.terms());
        UnaryOperator<String> cookies =
                plan.sessions().editFor(plan.route(), mirror.lastLook().today());
        var copy = new Copy(id, original, plan, cookies, sent, candidate, new AtomicBoolean());
        List<BoundedCapture> held = List.of(body, answer, candidate);
        mirror.leg().send(copy).thenAccept(outcome -> {
            if (outcome instanceof LegOutcome.Lost lost) lose(lost, held);
            else hand(copy, primary, outcome, held);
        });
    }

    private void lose(LegOutcome.Lost lost, List<BoundedCapture> held) {
        counted.end(lost.stage());
        if (lost.stage().kind() == LedgerCounter.Kind.NOT_MIRRORED) fate = Fate.of(lost.stage());
        held.forEach(BoundedCapture::release);
    }

    private void hand(Copy copy, CapturedAnswer primary, LegOutcome candidate, List<BoundedCapture> held) {
        var again = new AskedAgain(mirror, copy, primary.timing().duration());
        mirror.captured().accept(new CapturedExchange(counted, receivedAt, copy, primary, candidate, again, held));
    }

    @Override
    public Fate fate() {
        return fate;
    }

    private void giveUp(LedgerCounter reason) {
        if (!counted.hasEnded()) fate = Fate.of(reason);
        counted.end(reason);
        body.release();
        answer.release();
    }
}
