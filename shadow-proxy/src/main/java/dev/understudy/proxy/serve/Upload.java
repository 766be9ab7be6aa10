package dev.understudy.proxy.serve;

import dev.understudy.proxy.http.BodyDecoder;
import dev.understudy.proxy.http.Framing;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.Inbox;

/** The body of a request on its way from the client's inbox to the primary. */
final class Upload {
    private final Inbox inbox;
    private final BodyDecoder decoder;
    private BodyDecoder.Step step = BodyDecoder.Step.MORE;

    Upload(Framing framing, Inbox inbox) {
        this.inbox = inbox;
        decoder = BodyDecoder.strict(framing);
        inbox.clearPayload();
        if (framing.empty()) step = BodyDecoder.Step.DONE;
    }

    /** Takes the framing off what has arrived; before the payload of the last step is gone, nothing is done. */
    BodyDecoder.Step decode() {
        if (step == BodyDecoder.Step.MORE && !inbox.hasPayload() && !inbox.isEmpty()) step = decoder.decode(inbox);
        return step;
    }

    BodyDecoder.Step step() {
        return step;
    }

    HeaderLines trailers() {
        return decoder.trailers();
    }
}
