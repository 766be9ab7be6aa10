package dev.understudy.proxy.serve;

import dev.understudy.proxy.forward.Client;
import dev.understudy.proxy.forward.Reply;
import dev.understudy.proxy.http.BodyDecoder;
import dev.understudy.proxy.http.HeadScan;
import dev.understudy.proxy.http.Inbox;
import dev.understudy.proxy.http.Refusal;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.http.RequestOutcome;
import dev.understudy.proxy.http.RequestParser;
import dev.understudy.proxy.wire.Wire;
import dev.understudy.proxy.wire.WireListener;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One client's connection: takes requests one after another, in order, each only when the one before is answered. */
final class ClientConnection implements WireListener, ServedConnection {
    /** Where the connection stands. */
    private enum Phase {
        HEAD,
        PASSAGE,
        /** The answer is complete and the client has not taken all of it. */
        FLUSHING,
        /** The client was told of the end; what it still sends is thrown away. */
        LINGERING,
        GONE
    }

    private final Wire wire;
    private final ServedLoop served;
    private final Client client;
    private final HeadScan scan = HeadScan.strict();
    private Phase phase = Phase.HEAD;
    private @Nullable Passage passage;
    private Pace pace;
    private long deadline;
    private long waitingSince;
    private boolean headBegun;
    private boolean keepAlive;
    private boolean inputEnded;
    private boolean truncationShows;

    private ClientConnection(Wire wire, Client client, ServedLoop served) {
        this.wire = wire;
        this.served = served;
        this.client = client;
        pace = new Pace(served.limits().pace(), 0);
        waitingSince = now();
        deadline = served.loop().deadlines().in(served.limits().head());
    }

    /** Serves a connection from now on; on its loop. */
    static void serve(Wire wire, Client client, ServedLoop served) {
        var connection = new ClientConnection(wire, client, served);
        served.opened(connection);
        served.waiting(connection);
        wire.owner(connection);
        wire.resumeReads();
    }

    Wire wire() {
        return wire;
    }

    ServedLoop served() {
        return served;
    }

    Client client() {
        return client;
    }

    @Override
    public void readable() {
        switch (phase) {
            case HEAD -> {
                switch (wire.fill()) {
                    case BYTES -> readHead();
                    case NOTHING -> {}
                    case END, BROKEN -> close();
                }
            }
            case PASSAGE -> passage().clientReadable();
            case FLUSHING -> wire.suspendReads();
            case LINGERING -> discard();
            case GONE -> {}
        }
    }

    private void readHead() {
        Inbox inbox = wire.inbox();
        if (!headBegun && onlyEmptyLines(inbox)) {
            wire.resumeReads();
            return;
        }
        if (!headBegun) deadlineIn(served.limits().head());
        headBegun = true;
        switch (scan.scan(inbox.array(), inbox.start(), inbox.end())) {
            case MORE -> wire.resumeReads();
            case WHOLE -> {
                switch (RequestParser.parse(inbox.take(scan.length()))) {
                    case RequestOutcome.Accepted accepted -> begin(accepted.head());
                    case RequestOutcome.Refused refused -> refuse(refused.refusal());
                }
            }
            case BAD_LINE_END -> refuse(new Refusal(400, "a line that does not end with CRLF"));
            case NO_VERSION -> refuse(new Refusal(400, "the request line does not end with a version"));
            case FIRST_LINE_TOO_LONG -> refuse(new Refusal(414, "the target is longer than 8 KiB"));
            case TOO_LARGE -> refuse(new Refusal(431, "the head is larger than 64 KiB"));
        }
    }

    /** Skips the empty lines that some clients send behind a body (RFC 9112 section 2.2); whether nothing else is there. */
    private static boolean onlyEmptyLines(Inbox inbox) {
        byte[] array = inbox.array();
        while (inbox.end() - inbox.start() >= 2 && array[inbox.start()] == '\r' && array[inbox.start() + 1] == '\n') {
            inbox.consume(2);
        }
        return inbox.isEmpty() || (inbox.end() - inbox.start() == 1 && array[inbox.start()] == '\r');
    }

    private void begin(RequestHead head) {
        served.busy(this);
        Optional<Reply> here = Reply.hereTo(head);
        if (here.isPresent()) {
            served.audience().answeredHere(head);
            reply(here.get(), head, true);
            return;
        }
        var upload = new Upload(head.framing(), wire.inbox());
        if (upload.decode() == BodyDecoder.Step.MALFORMED) {
            refuse(new Refusal(400, "a malformed chunk"));
            return;
        }
        phase = Phase.PASSAGE;
        pace = new Pace(served.limits().pace(), wire.moved());
        deadline = NEVER;
        var begun = new Passage(this, head, upload);
        passage = begun;
        begun.start();
    }

    private void refuse(Refusal refusal) {
        served.busy(this);
        served.audience().refused(refusal);
        sendReply(Reply.to(refusal), false, true, false);
    }

    /** Answers in the primary's place. */
    void reply(Reply reply, RequestHead head, boolean mayKeepAlive) {
        boolean goesOn = mayKeepAlive && !reply.close() && head.wantsKeepAlive() && !served.isDraining();
        sendReply(reply, head.isHead(), head.http11(), goesOn);
    }

    private void sendReply(Reply reply, boolean toHead, boolean http11, boolean goesOn) {
        wire.hold(reply.bytes(toHead, goesOn, http11).buffer());
        if (wire.flush() == Wire.Flush.BROKEN) close();
        else finish(goesOn, false);
    }

    /** The answer is complete but for what is held back. */
    void finish(boolean goesOn, boolean clientEnded) {
        passage = null;
        keepAlive = goesOn;
        inputEnded = clientEnded;
        if (wire.isDrained()) {
            settle();
        } else {
            phase = Phase.FLUSHING;
            waitForClient();
        }
    }

    private void settle() {
        if (keepAlive) {
            next();
        } else if (inputEnded) {
            close();
        } else {
            phase = Phase.LINGERING;
            deadlineIn(served.limits().linger());
            wire.endWrites();
            wire.resumeReads();
        }
    }

    private void next() {
        phase = Phase.HEAD;
        scan.reset();
        headBegun = false;
        wire.inbox().clearPayload();
        waitingSince = now();
        served.waiting(this);
        deadlineIn(served.isDraining() ? ServeLimits.QUIET : served.limits().idle());
        if (wire.inbox().isEmpty()) {
            wire.releaseIfEmpty();
            wire.resumeReads();
        } else {
            wire.suspendReads();
            served.loop().execute(this::readNext);
        }
    }

    /** A request that came before the last one was answered; through the loop's queue, so that many do not nest. */
    private void readNext() {
        if (phase != Phase.HEAD) return;
        wire.resumeReads();
        readHead();
    }

    void tunnel(Wire upstream) {
        passage = null;
        phase = Phase.GONE;
        served.busy(this);
        served.closed(this);
        Tunnel.join(wire, upstream);
    }

    @Override
    public void drained() {
        switch (phase) {
            case PASSAGE -> passage().clientDrained();
            case FLUSHING -> settle();
            case HEAD, LINGERING, GONE -> {}
        }
    }

    @Override
    public void broken() {
        if (phase == Phase.PASSAGE) passage().clientGone();
        else close();
    }

    @Override
    public void failed() {
        if (passage != null) passage().clientGone();
        close();
    }

    private void discard() {
        Inbox inbox = wire.inbox();
        inbox.consume(inbox.end() - inbox.start());
        switch (wire.fill()) {
            case BYTES, NOTHING -> inbox.consume(inbox.end() - inbox.start());
            case END, BROKEN -> close();
        }
    }

    /** Something moved; the client has the usual time for the next piece, or is not waited for. */
    void moved(boolean clientDone) {
        if (phase != Phase.PASSAGE) return;
        if (clientDone && wire.isDrained()) {
            pace.rests(now(), wire.moved());
            deadline = NEVER;
        } else {
            waitForClient();
        }
    }

    private void waitForClient() {
        pace.waits(now(), wire.moved());
        deadline = pace.deadline();
    }

    @Override
    public long deadline() {
        return deadline;
    }

    @Override
    public void expired() {
        if (stillMoves()) return;
        switch (phase) {
            case HEAD -> {
                if (headBegun) sendReply(Reply.late("the head did not arrive in time"), false, true, false);
                else lookOnceMore();
            }
            case PASSAGE -> {
                if (wire.isDrained() && passage().awaitsUpload()) passage().uploadStalled();
                else passage().clientGone();
            }
            case FLUSHING, LINGERING, GONE -> close();
        }
    }

    /** Whether a client that seemed too slow has moved enough meanwhile. */
    private boolean stillMoves() {
        if (!movesBody()) return false;
        wire.push();
        if (movesBody() && deadline != NEVER) waitForClient();
        return !movesBody() || deadline > now();
    }

    private boolean movesBody() {
        return phase == Phase.PASSAGE || phase == Phase.FLUSHING;
    }

    /** Closes, unless a request has just arrived. */
    private void lookOnceMore() {
        if (wire.fill() == Wire.Fill.BYTES) readHead();
        else sayGoodbye();
    }

    /** The rest of the answer will not come: whether or not its framing shows that, the client must see it. */
    void abort() {
        if (truncationShows) wire.flush();
        else wire.abort();
        close();
    }

    /** Whether a client can tell a truncated answer from a whole one by its framing. */
    void truncationShows(boolean shows) {
        truncationShows = shows;
    }

    /** An idle connection is closed once it has been quiet, for a request may be on its way. */
    @Override
    public void drain() {
        if (phase == Phase.HEAD && !headBegun) deadlineIn(ServeLimits.QUIET);
    }

    /** Closes to make room for another client, unless a whole request has just arrived. */
    void giveWay() {
        if (wire.fill() == Wire.Fill.BYTES) readHead();
        if (phase == Phase.HEAD) close();
    }

    /** Since when no request has come; while it waits for one. */
    long waitingSince() {
        return waitingSince;
    }

    /** Between two requests: an end that is in order. */
    private void sayGoodbye() {
        wire.endWrites();
        close();
    }

    @Override
    public void cutOff() {
        if (phase == Phase.PASSAGE) passage().clientGone();
        else close();
    }

    void close() {
        if (phase == Phase.GONE) return;
        phase = Phase.GONE;
        passage = null;
        served.busy(this);
        served.closed(this);
        wire.close();
    }

    private Passage passage() {
        Passage present = passage;
        if (present == null) throw new IllegalStateException("no request is on its way");
        return present;
    }

    private long now() {
        return served.loop().deadlines().now();
    }

    private void deadlineIn(Duration duration) {
        deadline = served.loop().deadlines().in(duration);
    }
}
