package dev.understudy.proxy.forward;

import dev.understudy.proxy.wire.Loop;
import dev.understudy.proxy.wire.Wire;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.xnio.IoFuture;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;

/** A connection being opened on a loop; its end is told on that loop, after the caller's own work. */
final class Opening extends IoFuture.HandlingNotifier<StreamConnection, Opening.Handler> {
    private static final OptionMap OPTIONS = OptionMap.create(Options.TCP_NODELAY, true, Options.KEEP_ALIVE, true);

    /** Who waits for it. */
    interface Handler {
        void opened(Wire wire);

        void refused(Failure failure);
    }

    private final Loop loop;
    private @Nullable IoFuture<StreamConnection> future;
    private boolean cancelled;

    private Opening(Loop loop) {
        this.loop = loop;
    }

    static Opening begin(Loop loop, InetSocketAddress address, Handler handler) {
        var opening = new Opening(loop);
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
    }

    @Override
    public void handleDone(StreamConnection connection, Handler handler) {
        loop.execute(() -> {
            if (cancelled) IoUtils.safeClose(connection);
            else handler.opened(new Wire(connection, loop));
        });
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
}
