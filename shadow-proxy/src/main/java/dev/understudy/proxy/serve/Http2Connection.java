package dev.understudy.proxy.serve;

import dev.understudy.proxy.forward.Client;
import io.undertow.UndertowOptions;
import io.undertow.connector.ByteBufferPool;
import io.undertow.protocols.http2.AbstractHttp2StreamSourceChannel;
import io.undertow.protocols.http2.Http2Channel;
import io.undertow.protocols.http2.Http2RstStreamStreamSourceChannel;
import io.undertow.protocols.http2.Http2StreamSourceChannel;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.protocol.http2.Http2OpenListener;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.StreamConnection;

/**
 * One client's HTTP/2 connection: the library reads its frames, and every stream becomes an exchange of ours. On its loop
 * only.
 */
final class Http2Connection implements ServedConnection {
    /** Requests at once; more are refused, and the client may send them again. */
    static final int STREAMS = 128;
    /** Of a header block, as HPACK counts it; it fits into one frame. */
    private static final int HEADER_BYTES = 16 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Http2Connection.class);
    private static final int BUFFER_BYTES = 16 * 1024;
    /** What a client may send before the primary has taken any of it, on a stream and on the connection. */
    private static final int WINDOW_BYTES = 256 * 1024;

    private static final int WINDOW_BYTES_AT_FIRST = 65_535;
    private static final int QUEUED_BUFFERS = 64;
    private static final OptionMap OPTIONS = OptionMap.builder()
            .set(UndertowOptions.HTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, STREAMS)
            .set(UndertowOptions.HTTP2_SETTINGS_INITIAL_WINDOW_SIZE, WINDOW_BYTES)
            .set(UndertowOptions.MAX_HEADER_SIZE, HEADER_BYTES)
            .set(UndertowOptions.MAX_HEADERS, 200)
            .set(UndertowOptions.MAX_QUEUED_READ_BUFFERS, QUEUED_BUFFERS)
            .set(UndertowOptions.MAX_RST_FRAMES_PER_WINDOW, 200)
            .set(UndertowOptions.RST_FRAMES_TIME_WINDOW, 10_000)
            .getMap();

    private final Http2Channel channel;
    private final Client client;
    private final ServedLoop served;
    private final Map<Integer, Http2Exchange> exchanges = new HashMap<>();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private long deadline;
    private boolean widened;
    private boolean over;

    private Http2Connection(Http2Channel channel, Client client, ServedLoop served) {
        this.channel = channel;
        this.client = client.inHttp2();
        this.served = served;
        deadline = served.loop().deadlines().in(served.limits().idle());
    }

    /** Serves a connection on which HTTP/2 was agreed upon; on its loop. */
    static void serve(StreamConnection connection, Client client, ServedLoop served) {
        var source = connection.getSourceChannel();
        source.setConduit(new Http2Frames(source.getConduit()));
        ByteBufferPool buffers = new DefaultByteBufferPool(false, BUFFER_BYTES, -1, 0);
        var channel = new Http2Channel(connection, Http2OpenListener.HTTP2, buffers, null, false, false, OPTIONS);
        var http2 = new Http2Connection(channel, client, served);
        served.opened(http2);
        channel.addCloseTask(closed -> http2.closed());
        channel.getReceiveSetter().set(receiving -> http2.receive());
        channel.resumeReceives();
    }

    private void receive() {
        try {
            AbstractHttp2StreamSourceChannel received = channel.receive();
            if (received instanceof Http2StreamSourceChannel stream) begin(stream);
            else if (received instanceof Http2RstStreamStreamSourceChannel reset) reset(reset.getStreamId());
        } catch (IOException gone) {
            IoUtils.safeClose(channel);
        } catch (RuntimeException unexpected) {
            LOG.warn("an HTTP/2 connection could not be read and is closed", unexpected);
            IoUtils.safeClose(channel);
        }
    }

    private void begin(Http2StreamSourceChannel stream) throws IOException {
        widen();
        if (exchanges.containsKey(stream.getStreamId())) return;
        if (served.isDraining() || exchanges.size() >= STREAMS) {
            channel.sendRstStream(stream.getStreamId(), Http2Channel.ERROR_REFUSED_STREAM);
            return;
        }
        deadline = NEVER;
        var exchange = new Http2Exchange(this, stream);
        exchanges.put(stream.getStreamId(), exchange);
        exchange.begin();
    }

    /** The settings say nothing of the connection's own window; once they are sent it is made as wide as a stream's. */
    private void widen() throws IOException {
        if (widened) return;
        widened = true;
        channel.sendUpdateWindowSize(0, WINDOW_BYTES - WINDOW_BYTES_AT_FIRST);
    }

    private void reset(int streamId) {
        Http2Exchange exchange = exchanges.get(streamId);
        if (exchange != null) exchange.clientGone();
    }

    ServedLoop served() {
        return served;
    }

    Client client() {
        return client;
    }

    Http2Channel channel() {
        return channel;
    }

    /** To be used within one call only. */
    byte[] buffer() {
        return buffer;
    }

    /** A stream is over. */
    void ended(int streamId) {
        exchanges.remove(streamId);
        if (!exchanges.isEmpty() || over) return;
        deadline = served.loop().deadlines().in(served.limits().idle());
        if (served.isDraining()) served.loop().execute(this::drain);
    }

    @Override
    public long deadline() {
        return deadline;
    }

    @Override
    public void expired() {
        deadline = NEVER;
        channel.sendGoAway(Http2Channel.ERROR_NO_ERROR);
    }

    @Override
    public void drain() {
        if (exchanges.isEmpty() && !over) channel.sendGoAway(Http2Channel.ERROR_NO_ERROR);
    }

    @Override
    public void cutOff() {
        IoUtils.safeClose(channel);
        closed();
    }

    private void closed() {
        if (over) return;
        over = true;
        List.copyOf(exchanges.values()).forEach(Http2Exchange::clientGone);
        served.closed(this);
    }
}
