package dev.understudy.proxy.forward;

import dev.understudy.proxy.http.BodyDecoder;
import dev.understudy.proxy.http.HeadScan;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.Inbox;
import dev.understudy.proxy.http.ResponseHead;
import dev.understudy.proxy.http.ResponseOutcome;
import dev.understudy.proxy.http.ResponseParser;
import org.jspecify.annotations.Nullable;

/** Reads one answer from the bytes of a connection, interim answers and all; touches nothing but the inbox. */
final class AnswerReader {
    private static final int INTERIM_LIMIT = 20;

    private final boolean toHead;
    private final boolean mayUpgrade;
    private final HeadScan scan = HeadScan.lenient();
    private int interims;
    private @Nullable ResponseHead head;
    private @Nullable BodyDecoder decoder;
    private BodyDecoder.Step step = BodyDecoder.Step.MORE;

    AnswerReader(boolean toHead, boolean mayUpgrade) {
        this.toHead = toHead;
        this.mayUpgrade = mayUpgrade;
    }

    /** The next step; {@link AnswerEvent.More} when the inbox holds too little. */
    AnswerEvent next(Inbox inbox) {
        BodyDecoder body = decoder;
        if (body == null) return inbox.isEmpty() ? AnswerEvent.MORE : head(inbox);
        if (step == BodyDecoder.Step.MORE) {
            step = body.decode(inbox);
            if (inbox.hasPayload()) return AnswerEvent.PAYLOAD;
        }
        return switch (step) {
            case MORE -> AnswerEvent.MORE;
            case MALFORMED -> new AnswerEvent.Failed(Failure.MALFORMED);
            case DONE -> end(body.trailers(), body.trusted());
        };
    }

    /** The connection has ended, and all that came before has been read. */
    AnswerEvent atEnd() {
        ResponseHead answered = head;
        if (answered == null) return new AnswerEvent.Failed(Failure.TERMINATED);
        return decoder != null && decoder.endsWithConnection()
                ? new AnswerEvent.End(HeaderLines.NONE, false)
                : new AnswerEvent.Failed(Failure.INCOMPLETE);
    }

    private AnswerEvent end(HeaderLines trailers, boolean trusted) {
        ResponseHead answered = head;
        return new AnswerEvent.End(
                trailers, trusted && answered != null && answered.trusted() && answered.wantsKeepAlive());
    }

    private AnswerEvent head(Inbox inbox) {
        return switch (scan.scan(inbox.array(), inbox.start(), inbox.end())) {
            case MORE -> AnswerEvent.MORE;
            case BAD_LINE_END, NO_VERSION, FIRST_LINE_TOO_LONG, TOO_LARGE -> new AnswerEvent.Failed(Failure.MALFORMED);
            case WHOLE -> {
                boolean trusted = !scan.sawBareLineFeed();
                byte[] bytes = inbox.take(scan.length());
                scan.reset();
                yield switch (ResponseParser.parse(bytes, toHead, trusted)) {
                    case ResponseOutcome.Malformed malformed -> new AnswerEvent.Failed(Failure.MALFORMED);
                    case ResponseOutcome.Accepted accepted -> accepted(accepted);
                };
            }
        };
    }

    private AnswerEvent accepted(ResponseOutcome.Accepted accepted) {
        ResponseHead parsed = accepted.head();
        if (parsed.isInterim()) {
            return ++interims > INTERIM_LIMIT
                    ? new AnswerEvent.Failed(Failure.MALFORMED)
                    : new AnswerEvent.Interim(parsed);
        }
        if (parsed.status() == 101) {
            return mayUpgrade ? new AnswerEvent.Switched(parsed) : new AnswerEvent.Failed(Failure.MALFORMED);
        }
        head = parsed;
        decoder = BodyDecoder.lenient(accepted.framing());
        return new AnswerEvent.Head(parsed, accepted.framing());
    }
}
