package dev.understudy.proxy.serve;

import dev.understudy.proxy.forward.AnswerListener;
import dev.understudy.proxy.forward.Call;
import dev.understudy.proxy.forward.Client;
import dev.understudy.proxy.forward.Delivery;
import dev.understudy.proxy.forward.Edits;
import dev.understudy.proxy.forward.Failure;
import dev.understudy.proxy.forward.FramedBody;
import dev.understudy.proxy.forward.Outgoing;
import dev.understudy.proxy.forward.Reply;
import dev.understudy.proxy.forward.RequestRewrite;
import dev.understudy.proxy.forward.ResponseRewrite;
import dev.understudy.proxy.http.BodyDecoder;
import dev.understudy.proxy.http.Framing;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.Inbox;
import dev.understudy.proxy.http.Refusal;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.http.ResponseHead;
import dev.understudy.proxy.wire.Wire;
import org.jspecify.annotations.Nullable;

/** One request on its way to the primary, and its answer on the way back, with back-pressure both ways. */
final class Passage implements AnswerListener {
    private final ClientConnection connection;
    private final Wire wire;
    private final RequestHead head;
    private final Upload upload;
    private final Witness witness;
    private final Call call;
    private @Nullable FramedBody answer;
    private boolean mayUpload;
    private boolean uploaded;
    private boolean inputEnded;
    private boolean keepAlive;
    /** Nobody listens to events with half a connection: its end is the client's. */
    private boolean streaming;

    Passage(ClientConnection connection, RequestHead head, Upload upload) {
        this.connection = connection;
        this.head = head;
        this.upload = upload;
        wire = connection.wire();
        uploaded = head.framing().empty();
        ServedLoop served = connection.served();
        Client client = connection.client();
        witness = served.audience().forwarded(head, client, served.loop());
        call = new Call(
                served.primary(),
                authority -> Outgoing.of(head, RequestRewrite.rewrite(head, client, Edits.NONE, authority)),
                this);
    }

    void start() {
        call.start();
    }

    /** The client sent bytes, or an end. */
    void clientReadable() {
        if (uploaded) {
            behindRequest();
        } else if (!mayUpload) {
            wire.suspendReads();
        } else {
            switch (wire.fill()) {
                case BYTES -> pump();
                case NOTHING -> {}
                case END, BROKEN -> clientGone();
            }
        }
    }

    /** What comes behind a whole request is the next one, or the client's end: both wait. */
    private void behindRequest() {
        if (wire.inbox().isEmpty()) {
            switch (wire.fill()) {
                case BYTES, NOTHING -> {}
                case END -> {
                    if (streaming) {
                        clientGone();
                        return;
                    }
                    inputEnded = true;
                }
                case BROKEN -> {
                    clientGone();
                    return;
                }
            }
        }
        if (inputEnded || !wire.inbox().isEmpty()) wire.suspendReads();
    }

    @Override
    public void ready() {
        mayUpload = true;
        pump();
    }

    private void pump() {
        Inbox inbox = wire.inbox();
        while (mayUpload && !uploaded) {
            BodyDecoder.Step step = upload.decode();
            if (inbox.hasPayload()) {
                witness.requestBody(inbox.array(), inbox.payloadStart(), inbox.payloadEnd());
                mayUpload = call.send(inbox.array(), inbox.payloadStart(), inbox.payloadEnd());
                inbox.clearPayload();
            } else if (step == BodyDecoder.Step.DONE) {
                uploaded = true;
                call.endBody(upload.trailers());
            } else if (step == BodyDecoder.Step.MALFORMED) {
                malformed();
                return;
            } else if (inbox.isEmpty()) {
                break;
            }
        }
        connection.moved(!mayUpload || uploaded);
        if (mayUpload && !inputEnded) wire.resumeReads();
    }

    private void malformed() {
        uploaded = true;
        call.cancel();
        instead(Reply.to(new Refusal(400, "a malformed chunk")), Witness.Cause.CLIENT_GONE, false);
    }

    @Override
    public void interim(ResponseHead interim) {
        if (!head.http11() || answer != null) return;
        wire.hold(ResponseRewrite.interim(interim).buffer());
    }

    @Override
    public void head(ResponseHead answered, Framing framing) {
        witness.answerHead(answered);
        boolean mayKeepAlive = uploaded && !inputEnded && !connection.served().isDraining();
        Delivery delivery = Delivery.of(framing, head, mayKeepAlive);
        keepAlive = delivery.keepAlive();
        answer = new FramedBody(wire, delivery.framing());
        wire.hold(ResponseRewrite.rewrite(answered, head, delivery).buffer());
        streaming = answered.isEventStream();
        if (streaming) call.endless();
        connection.truncationShows(!(delivery.framing() instanceof Framing.UntilClose));
    }

    @Override
    public void body(byte[] array, int from, int to) {
        witness.answerBody(array, from, to);
        FramedBody framed = answer;
        if (framed != null) framed.add(array, from, to);
    }

    @Override
    public void arrived() {
        switch (wire.flush()) {
            case ALL -> {}
            case HELD -> {
                call.pause();
                connection.moved(false);
            }
            case BROKEN -> clientGone();
        }
    }

    /** The client has taken what was held back. */
    void clientDrained() {
        connection.moved(uploaded);
        call.resume();
    }

    @Override
    public void end(HeaderLines trailers) {
        FramedBody framed = answer;
        if (framed != null) framed.end(trailers);
        Wire.Flush flushed = wire.flush();
        if (flushed == Wire.Flush.BROKEN) {
            witness.unanswered(Witness.Cause.CLIENT_GONE);
            connection.close();
            return;
        }
        connection.finish(keepAlive && uploaded && !inputEnded, inputEnded && uploaded);
        if (call.isSent()) witness.answered(call.instance(), call.timing(), trailers);
        else witness.unanswered(Witness.Cause.ANSWERED_EARLY);
    }

    @Override
    public void switched(ResponseHead switching, Wire upstream) {
        witness.unanswered(Witness.Cause.SWITCHED);
        wire.hold(ResponseRewrite.switching(switching).buffer());
        connection.tunnel(upstream);
    }

    @Override
    public void failed(Failure failure) {
        instead(Reply.to(failure), Witness.Cause.PRIMARY_FAILED, uploaded && !inputEnded);
    }

    /** The proxy answers in the primary's place, or ends the connection where the answer has begun. */
    private void instead(Reply reply, Witness.Cause cause, boolean mayKeepAlive) {
        if (answer == null) witness.answeredInstead(reply.status());
        witness.unanswered(cause);
        if (answer == null) connection.reply(reply, head, mayKeepAlive);
        else connection.abort();
    }

    /** The client is not there any more, or took too long. */
    void clientGone() {
        call.cancel();
        witness.unanswered(Witness.Cause.CLIENT_GONE);
        connection.close();
    }

    /** Whether the client is the one everybody waits for. */
    boolean awaitsUpload() {
        return !uploaded && mayUpload;
    }

    /** The client stopped in the middle of its request. */
    void uploadStalled() {
        uploaded = true;
        call.cancel();
        instead(Reply.late("the request did not arrive in time"), Witness.Cause.CLIENT_GONE, false);
    }
}
