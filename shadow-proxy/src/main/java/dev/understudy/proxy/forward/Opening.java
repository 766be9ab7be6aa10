package dev.understudy.proxy.forward;

import dev.understudy.proxy.tls.Handshake;
import dev.understudy.proxy.tls.TlsFailure;
import dev.understudy.proxy.wire.Loop;
import dev.understudy.proxy.wire.Wire;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;
import org.xnio.IoFuture;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;

/** A connection being opened on a loop, TLS and all; its end is told on that loop, after the caller's own work. */
final class Opening extends IoFuture.HandlingNotifier<StreamConnection, Opening.Handler> {
    private static final OptionMap OPTIONS = OptionMap.create(Options.TCP_NODELAY, true, Options.KEEP_ALIVE, true);

    /** Who waits for it. */
    interface Handler {
        void opened(Wire wire);

        void refused(Failure failure);
    }

    private final Loop loop;
    private final Instance instance;
    private @Nullable IoFuture<StreamConnection> future;
    private @Nullable Handshake handshake;
    private boolean cancelled;

    private Opening(Loop loop, Instance instance) {
        this.loop = loop;
        this.instance = instance;
    }

    static Opening begin(Loop loop, Instance instance, Handler handler) {
        var opening = new Opening(loop, instance);
        InetSocketAddress address = instance.address();
        if (address.isUnresolved()) {
            loop.execute(() -> opening.fail(handler, Failure.UNRESOLVED));
        } else {
            IoFuture<StreamConnection> future = loop.thread().openStreamConnection(address, connection -> {}, OPTIONS);
            opening.future = future;
            future.addNotifier(opening, handler);
        }
        return opening;
    }

    /** Nobody waits any more: a connection that opens all the same is closed. */
    void cancel() {
        cancelled = true;
        IoFuture<StreamConnection> begun = future;
        if (begun != null) begun.cancel();
        Handshake shaking = handshake;
        if (shaking != null) shaking.cancel();
    }

    @Override
    public void handleDone(StreamConnection connection, Handler handler) {
        loop.execute(() -> {
            if (cancelled) IoUtils.safeClose(connection);
            else connected(connection, handler);
        });
    }

    private void connected(StreamConnection connection, Handler handler) {
        Optional<SSLEngine> engine = instance.engine();
        if (engine.isEmpty()) handler.opened(Wire.toUpstream(connection, loop));
        else handshake = Handshake.begin(connection, engine.get(), loop, new Securing(handler));
    }

    @Override
    public void handleFailed(IOException exception, Handler handler) {
        loop.execute(() -> fail(handler, Exhaustion.isIn(exception) ? Failure.EXHAUSTED : Failure.REFUSED));
    }

    @Override
    public void handleCancelled(Handler handler) {
        loop.execute(() -> fail(handler, Failure.REFUSED));
    }

    private void fail(Handler handler, Failure failure) {
        if (!cancelled) handler.refused(failure);
    }

    /** Waits for the handshake in the name of who waits for the connection. */
    private final class Securing implements Handshake.Handler {
        private final Handler handler;

        Securing(Handler handler) {
            this.handler = handler;
        }

        @Override
        public void secured(StreamConnection connection, String protocol) {
            if (cancelled) IoUtils.safeClose(connection);
            else handler.opened(Wire.toUpstream(connection, loop));
        }

        @Override
        public void failed(TlsFailure failure) {
            fail(
                    handler,
                    switch (failure) {
                        case CERTIFICATE -> Failure.TLS_CERTIFICATE;
                        case ALERT -> Failure.TLS_ALERT;
                        case PROTOCOL -> Failure.TLS_PROTOCOL;
                    });
        }
    }
}
