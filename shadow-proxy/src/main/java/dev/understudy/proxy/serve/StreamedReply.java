package dev.understudy.proxy.serve;

import dev.understudy.exchange.message.Header;
import dev.understudy.proxy.forward.Reply;
import io.undertow.protocols.http2.Http2Channel;
import io.undertow.protocols.http2.Http2HeadersStreamSinkChannel;
import io.undertow.util.HeaderMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The answer's half of one HTTP/2 stream. What the client's window does not take is copied and written when it does. On
 * the connection's loop only.
 */
final class StreamedReply {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Http2HeadersStreamSinkChannel sink;
    private final Runnable taken;
    private final Runnable whole;
    private final Runnable broken;
    private ByteBuffer held = NOTHING;
    private boolean begun;
    private boolean ending;
    private boolean over;

    /**
     * @param taken told when all that was held back has been written
     * @param whole told once when the whole answer has been
     * @param broken told when nothing can be written any more
     */
    StreamedReply(Http2HeadersStreamSinkChannel sink, Runnable taken, Runnable whole, Runnable broken) {
        this.sink = sink;
        this.taken = taken;
        this.whole = whole;
        this.broken = broken;
        sink.getWriteSetter().set(writable -> writable());
    }

    boolean isBegun() {
        return begun;
    }

    /** Whether the client is the one everybody waits for. */
    boolean waits() {
        return !over && (ending || held.hasRemaining());
    }

    void head(int status, List<Header> fields) {
        begun = true;
        HeaderMap map = sink.getHeaders();
        map.add(Http2Channel.STATUS, Integer.toString(status));
        Http2Fields.addTo(map, fields);
    }

    /** An answer of the proxy's own, but for its end. */
    void reply(Reply reply, byte[] text, boolean toHead) {
        var fields = new ArrayList<Header>();
        for (Header added : reply.added()) {
            fields.add(new Header(added.name().toLowerCase(Locale.ROOT), added.value()));
        }
        if (text.length > 0) fields.add(new Header("content-type", "text/plain; charset=utf-8"));
        fields.add(new Header("content-length", Integer.toString(text.length)));
        head(reply.status(), fields);
        if (!toHead) add(text, 0, text.length);
    }

    void add(byte[] array, int from, int to) {
        ByteBuffer bytes = ByteBuffer.wrap(array, from, to - from);
        if (!held.hasRemaining()) write(bytes);
        if (bytes.hasRemaining()) keep(bytes);
    }

    private void keep(ByteBuffer bytes) {
        held = ByteBuffer.allocate(held.remaining() + bytes.remaining())
                .put(held)
                .put(bytes)
                .flip();
    }

    /** Sends what has been written; false where something is held back. */
    boolean flush() {
        if (over || ending) return true;
        try {
            sink.flush();
        } catch (IOException reset) {
            fail();
            return true;
        }
        if (!held.hasRemaining()) return true;
        sink.resumeWrites();
        return false;
    }

    void end(List<Header> trailers) {
        ending = true;
        HeaderMap map = Http2Fields.map(trailers);
        sink.setTrailersProducer(() -> map);
        finish();
    }

    private void writable() {
        if (over) return;
        if (!sink.isOpen() && !ending) {
            fail();
            return;
        }
        if (held.hasRemaining()) {
            write(held);
            if (held.hasRemaining() || over) return;
        }
        if (ending) {
            finish();
        } else {
            sink.suspendWrites();
            flush();
            taken.run();
        }
    }

    private void finish() {
        if (over || held.hasRemaining()) {
            if (!over) sink.resumeWrites();
            return;
        }
        try {
            sink.shutdownWrites();
            if (sink.flush()) {
                over = true;
                whole.run();
            } else {
                sink.resumeWrites();
            }
        } catch (IOException reset) {
            fail();
        }
    }

    private void write(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining() && sink.write(bytes) > 0) {}
        } catch (IOException reset) {
            bytes.position(bytes.limit());
            fail();
        }
    }

    private void fail() {
        if (over) return;
        over = true;
        held = NOTHING;
        broken.run();
    }
}
