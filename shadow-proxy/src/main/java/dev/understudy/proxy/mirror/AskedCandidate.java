package dev.understudy.proxy.mirror;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.proxy.forward.AnswerListener;
import dev.understudy.proxy.forward.Call;
import dev.understudy.proxy.forward.Failure;
import dev.understudy.proxy.http.Framing;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.ResponseHead;
import dev.understudy.proxy.wire.Wire;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One copy under way to either side: sends its body, keeps the answer. An answer far beyond the capture limit is cut off. */
final class AskedCandidate implements AnswerListener {
    private static final long READ_LIMIT_BYTES = 8L << 20;

    private final Copy copy;
    private final Supplier<Optional<LedgerCounter>> against;
    private final CompletableFuture<LegOutcome> outcome = new CompletableFuture<>();
    private @Nullable Call call;
    private @Nullable ResponseHead head;

    /** @param against why it must not be sent, where something has come up since */
    AskedCandidate(Copy copy, Supplier<Optional<LedgerCounter>> against) {
        this.copy = copy;
        this.against = against;
    }

    CompletionStage<LegOutcome> over(Call begun) {
        call = begun;
        begun.start();
        return outcome;
    }

    /** A connection may take seconds to open: what was paused meanwhile does not go. */
    @Override
    public boolean goesAhead() {
        Optional<LedgerCounter> why = against.get();
        why.ifPresent(reason -> outcome.complete(new LegOutcome.Lost(reason)));
        return why.isEmpty();
    }

    @Override
    public void ready() {
        byte[] body = copy.body().bytes().unsafeArray();
        call().send(body, 0, body.length);
        call().endBody(HeaderLines.NONE);
    }

    @Override
    public void interim(ResponseHead interim) {}

    @Override
    public void head(ResponseHead answered, Framing framing) {
        head = answered;
        if (framing instanceof Framing.Length length) copy.answer().announced(length.bytes());
    }

    @Override
    public void body(byte[] array, int from, int to) {
        copy.answer().add(array, from, to);
        if (copy.answer().seen() <= READ_LIMIT_BYTES) return;
        call().cancel();
        copy.answer().cut();
        end(HeaderLines.NONE);
    }

    @Override
    public void arrived() {}

    @Override
    public void end(HeaderLines trailers) {
        ResponseHead answered = head;
        if (copy.answer().isShed() || answered == null) {
            outcome.complete(new LegOutcome.Lost(LedgerCounter.CAPTURE_BUDGET));
            return;
        }
        outcome.complete(new LegOutcome.Answered(new CapturedAnswer(
                call().instance().recorded(),
                call().timing(),
                answered,
                copy.answer().captured(),
                trailers)));
    }

    @Override
    public void switched(ResponseHead switching, Wire wire) {
        wire.abort();
        failed(Failure.MALFORMED);
    }

    @Override
    public void failed(Failure failure) {
        outcome.complete(
                switch (failure) {
                    case STALE -> new LegOutcome.Lost(LedgerCounter.STALE_CONNECTION);
                    case EXHAUSTED -> new LegOutcome.Lost(LedgerCounter.DESCRIPTORS);
                    case INTERNAL -> new LegOutcome.Lost(LedgerCounter.INTERNAL_ERROR);
                    default ->
                        new LegOutcome.Unanswered(call().instance().recorded(), call().timing(), failure.reason());
                });
    }

    private Call call() {
        Call begun = call;
        if (begun == null) throw new IllegalStateException("the copy is not under way");
        return begun;
    }
}
