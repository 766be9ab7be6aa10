package dev.understudy.proxy.forward;

import dev.understudy.proxy.http.Framing;
import dev.understudy.proxy.http.HeadBytes;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.wire.Wire;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Puts our own framing around a body that is written to a connection; what it adds is written at the next flush. */
public final class FramedBody {
    private static final byte[] CRLF = {'\r', '\n'};

    private final Wire wire;
    private final boolean chunked;

    public FramedBody(Wire wire, Framing framing) {
        this.wire = wire;
        chunked = framing instanceof Framing.Chunked;
    }

    public void add(byte[] array, int from, int to) {
        if (from == to) return;
        if (chunked) {
            byte[] size = (Integer.toHexString(to - from) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
            wire.hold(ByteBuffer.wrap(size));
        }
        wire.hold(ByteBuffer.wrap(array, from, to - from));
        if (chunked) wire.hold(ByteBuffer.wrap(CRLF));
    }

    public void end(HeaderLines trailers) {
        if (!chunked) return;
        var last = new HeadBytes(64).text("0\r\n");
        for (int line = 0; line < trailers.count(); line++) {
            if (HopByHop.allowsTrailer(trailers, line)) trailers.copyLine(line, last);
        }
        wire.hold(last.crlf().buffer());
    }
}
