package dev.understudy.proxy.serve;

import dev.understudy.exchange.message.Header;
import dev.understudy.proxy.forward.AnswerListener;
import dev.understudy.proxy.forward.Call;
import dev.understudy.proxy.forward.Edits;
import dev.understudy.proxy.forward.Failure;
import dev.understudy.proxy.forward.Outgoing;
import dev.understudy.proxy.forward.Reply;
import dev.understudy.proxy.forward.RequestRewrite;
import dev.understudy.proxy.forward.StreamedAnswer;
import dev.understudy.proxy.http.Framing;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.Refusal;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.http.RequestOutcome;
import dev.understudy.proxy.http.ResponseHead;
import dev.understudy.proxy.http.StreamedRequest;
import dev.understudy.proxy.wire.Deadlines;
import dev.understudy.proxy.wire.Watched;
import dev.understudy.proxy.wire.Wire;
import io.undertow.protocols.http2.Http2Channel;
import io.undertow.protocols.http2.Http2StreamSourceChannel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/2 stream: its request on the way to the primary as HTTP/1.1, and the answer on the way back, with back-pressure
 * both ways. What {@link Passage} is to HTTP/1.1.
 */
final class Http2Exchange implements AnswerListener, Watched {
    private final Http2Connection connection;
    private final Http2StreamSourceChannel source;
    private final StreamedReply answer;
    private final boolean bodyFollows;
    private Witness witness = NobodyWatches.INSTANCE;
    private Deadlines.@Nullable Watch watch;
    private @Nullable Call call;
    private HeaderLines trailers = HeaderLines.NONE;
    private boolean trailersFaulty;
    private boolean toHead;
    private boolean mayUpload;
    private boolean uploaded;
    private boolean told;
    private boolean over;
    private long deadline = NEVER;

    Http2Exchange(Http2Connection connection, Http2StreamSourceChannel source) {
        this.connection = connection;
        this.source = source;
        bodyFollows = source.isOpen();
        uploaded = !bodyFollows;
        answer = new StreamedReply(source.getResponseChannel(), this::answerTaken, this::over, this::clientGone);
    }

    void begin() {
        watch = connection.served().loop().deadlines().watch(this);
        source.setTrailersHandler(map -> {
            Optional<HeaderLines> lines = StreamedRequest.trailers(Http2Fields.of(map));
            trailersFaulty = lines.isEmpty();
            trailers = lines.orElse(HeaderLines.NONE);
        });
        source.getReadSetter().set(readable -> pump());
        switch (StreamedRequest.parse(Http2Fields.of(source.getHeaders()), bodyFollows)) {
            case RequestOutcome.Refused refused -> refuse(refused.refusal());
            case RequestOutcome.Accepted accepted -> forward(accepted.head());
        }
    }

    private void refuse(Refusal refusal) {
        connection.served().audience().refused(refusal);
        told = true;
        reply(Reply.to(refusal));
    }

    private void forward(RequestHead head) {
        ServedLoop served = connection.served();
        toHead = head.isHead();
        Optional<Reply> here = Reply.hereTo(head);
        if (here.isPresent()) {
            served.audience().answeredHere(head);
            told = true;
            reply(here.get());
            return;
        }
        witness = served.audience().forwarded(head, connection.client(), served.loop());
        call = new Call(
                served.primary(),
                authority ->
                        Outgoing.of(head, RequestRewrite.rewrite(head, connection.client(), Edits.NONE, authority)),
                this);
        call.start();
    }

    @Override
    public void ready() {
        mayUpload = true;
        pump();
    }

    /** Takes what the client has sent of its body to the primary, as far as that takes it. */
    private void pump() {
        Call asked = call;
        byte[] buffer = connection.buffer();
        try {
            while (asked != null && mayUpload && !uploaded && !over) {
                int count = source.read(ByteBuffer.wrap(buffer));
                if (count > 0) {
                    witness.requestBody(buffer, 0, count);
                    mayUpload = asked.send(buffer, 0, count);
                } else if (count < 0) {
                    uploaded(asked);
                } else {
                    break;
                }
            }
        } catch (IOException reset) {
            clientGone();
            return;
        }
        if (over) return;
        moved();
        if (mayUpload && !uploaded) source.resumeReads();
        else source.suspendReads();
    }

    private void uploaded(Call asked) {
        uploaded = true;
        if (trailersFaulty) {
            asked.cancel();
            tell(Witness.Cause.CLIENT_GONE);
            reset(Http2Channel.ERROR_PROTOCOL_ERROR);
        } else {
            asked.endBody(trailers);
        }
    }

    /** No interim answer is brought to HTTP/2 clients: the library would end the stream with it. */
    @Override
    public void interim(ResponseHead head) {}

    @Override
    public void head(ResponseHead head, Framing framing) {
        witness.answerHead(head);
        answer.head(head.status(), StreamedAnswer.fields(head, framing));
        Call asked = call;
        if (head.isEventStream() && asked != null) asked.endless();
    }

    @Override
    public void body(byte[] array, int from, int to) {
        witness.answerBody(array, from, to);
        answer.add(array, from, to);
    }

    @Override
    public void arrived() {
        Call asked = call;
        if (over || asked == null) return;
        if (!answer.flush()) asked.pause();
        moved();
    }

    private void answerTaken() {
        moved();
        Call asked = call;
        if (asked != null) asked.resume();
    }

    @Override
    public void end(HeaderLines behind) {
        Call asked = call;
        if (asked == null) return;
        if (!told && asked.isSent()) witness.answered(asked.instance(), asked.timing(), behind);
        else if (!told) witness.unanswered(Witness.Cause.ANSWERED_EARLY);
        told = true;
        answer.end(StreamedAnswer.trailers(behind));
        moved();
    }

    /** Cannot be: no upgrade is asked for in HTTP/2. */
    @Override
    public void switched(ResponseHead head, Wire wire) {
        wire.abort();
        failed(Failure.MALFORMED);
    }

    @Override
    public void failed(Failure failure) {
        tell(Witness.Cause.PRIMARY_FAILED);
        if (answer.isBegun()) reset(Http2Channel.ERROR_INTERNAL_ERROR);
        else reply(Reply.to(failure));
    }

    /** The client reset the stream, is not there any more, or took too long. */
    void clientGone() {
        if (over) return;
        Call asked = call;
        if (asked != null) asked.cancel();
        tell(Witness.Cause.CLIENT_GONE);
        reset(Http2Channel.ERROR_CANCEL);
    }

    private void reply(Reply reply) {
        byte[] text =
                reply.text().isEmpty() ? new byte[0] : (reply.text() + "\n").getBytes(StandardCharsets.ISO_8859_1);
        answer.reply(reply, text, toHead);
        answer.end(List.<Header>of());
        moved();
    }

    private void tell(Witness.Cause cause) {
        if (!told) witness.unanswered(cause);
        told = true;
    }

    private void reset(int error) {
        if (over) return;
        over();
        connection.channel().sendRstStream(source.getStreamId(), error);
    }

    /** The answer has gone whole, or nobody waits for it. */
    private void over() {
        if (over) return;
        over = true;
        Deadlines.Watch begun = watch;
        if (begun != null) begun.end();
        if (!uploaded) source.close();
        connection.ended(source.getStreamId());
    }

    private void moved() {
        boolean awaitsClient = (mayUpload && !uploaded) || answer.waits();
        deadline = awaitsClient
                ? connection
                        .served()
                        .loop()
                        .deadlines()
                        .in(connection.served().limits().pace().longest())
                : NEVER;
    }

    @Override
    public long deadline() {
        return deadline;
    }

    @Override
    public void expired() {
        clientGone();
    }
}
