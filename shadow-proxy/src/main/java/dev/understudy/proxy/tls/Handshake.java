package dev.understudy.proxy.tls;

import dev.understudy.proxy.wire.Loop;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;

/**
 * Brings a connection's TLS handshake to its end, on the connection's loop but for the arithmetic, which the worker does.
 * Nothing of what is to be spoken inside is sent or taken before; it sets no limit of time.
 */
public final class Handshake {
    private static final Logger LOG = LoggerFactory.getLogger(Handshake.class);

    /** Who waits for it; told on the loop, once. */
    public interface Handler {
        /**
         * @param connection the same, whose bytes are encrypted from here on
         * @param protocol as ALPN names it; empty where none was agreed upon
         */
        void secured(StreamConnection connection, String protocol);

        /** The connection is closed. */
        void failed(TlsFailure failure);
    }

    private final StreamConnection connection;
    private final Loop loop;
    private final Handler handler;
    private final SSLEngine engine;
    private final Records records;
    private boolean over;

    private Handshake(StreamConnection connection, SSLEngine engine, Loop loop, Handler handler) {
        this.connection = connection;
        this.loop = loop;
        this.handler = handler;
        this.engine = engine;
        records = new Records(connection, engine);
    }

    /** On the loop; the handler may be told before this returns. */
    public static Handshake begin(StreamConnection connection, SSLEngine engine, Loop loop, Handler handler) {
        var handshake = new Handshake(connection, engine, loop, handler);
        connection.getSourceChannel().setReadListener(source -> handshake.advance());
        connection.getSinkChannel().setWriteListener(sink -> handshake.advance());
        try {
            engine.beginHandshake();
            handshake.advance();
        } catch (SSLException unwilling) {
            handshake.fail(unwilling);
        }
        return handshake;
    }

    /** Nobody waits any more. */
    public void cancel() {
        over = true;
        IoUtils.safeClose(connection);
    }

    private void advance() {
        try {
            while (!over && step()) {}
        } catch (IOException failure) {
            fail(failure);
        }
    }

    /** False where something must be waited for. */
    private boolean step() throws IOException {
        return switch (engine.getHandshakeStatus()) {
            case NEED_TASK -> compute();
            case NEED_WRAP -> {
                records.encryptNothing();
                yield true;
            }
            case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> sent() && understood();
            case FINISHED, NOT_HANDSHAKING -> sent() && finish();
        };
    }

    private boolean sent() throws IOException {
        boolean all = records.send();
        if (all) connection.getSinkChannel().suspendWrites();
        else connection.getSinkChannel().resumeWrites();
        return all;
    }

    private boolean understood() throws IOException {
        SSLEngineResult result = records.decrypt(ByteBuffer.allocate(0));
        return switch (result.getStatus()) {
            case OK -> true;
            case BUFFER_OVERFLOW -> throw new SSLException("data in the middle of the handshake");
            case CLOSED -> throw new SSLException("the peer closed in the middle of the handshake");
            case BUFFER_UNDERFLOW -> {
                int come = records.receive();
                if (come < 0) throw new EOFException("the connection ended in the middle of the handshake");
                if (come == 0) connection.getSourceChannel().resumeReads();
                yield come > 0;
            }
        };
    }

    private boolean compute() throws SSLException {
        connection.getSourceChannel().suspendReads();
        List<Runnable> tasks = new ArrayList<>();
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) tasks.add(task);
        try {
            connection.getWorker().execute(() -> {
                tasks.forEach(Runnable::run);
                loop.execute(this::advance);
            });
        } catch (RejectedExecutionException closing) {
            throw new SSLException("the proxy ends", closing);
        }
        return false;
    }

    private boolean finish() {
        over = true;
        connection.getSourceChannel().suspendReads();
        connection.getSinkChannel().suspendWrites();
        connection.getSourceChannel().setConduit(new TlsSource(records, connection));
        connection.getSinkChannel().setConduit(new TlsSink(records));
        String protocol = engine.getApplicationProtocol();
        handler.secured(connection, protocol == null ? "" : protocol);
        return false;
    }

    private void fail(IOException failure) {
        if (over) return;
        over = true;
        LOG.debug("a TLS handshake failed", failure);
        tellWhy();
        IoUtils.safeClose(connection);
        handler.failed(TlsFailure.of(failure));
    }

    /** The alert that names the reason, where there is one and the socket takes it. */
    private void tellWhy() {
        try {
            if (engine.getHandshakeStatus() == SSLEngineResult.HandshakeStatus.NEED_WRAP) records.encryptNothing();
            records.send();
        } catch (IOException gone) {
            LOG.trace("the peer cannot be told why", gone);
        }
    }
}
