package dev.understudy.proxy.serve;

import dev.understudy.proxy.forward.Client;
import dev.understudy.proxy.tls.Handshake;
import dev.understudy.proxy.tls.ServerTls;
import dev.understudy.proxy.tls.TlsFailure;
import dev.understudy.proxy.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.xnio.StreamConnection;

/** A connection whose TLS handshake is under way; it may take no longer than a head. */
final class Arrival implements ServedConnection, Handshake.Handler {
    private final ServedLoop served;
    private final Client client;
    private final long deadline;
    private @Nullable Handshake handshake;
    private boolean over;

    private Arrival(ServedLoop served, Client client) {
        this.served = served;
        this.client = client;
        deadline = served.loop().deadlines().in(served.limits().head());
    }

    /** On the loop. */
    static void begin(StreamConnection connection, Client client, ServerTls tls, ServedLoop served) {
        var arrival = new Arrival(served, client);
        served.opened(arrival);
        Handshake begun = Handshake.begin(connection, tls.engine(), served.loop(), arrival);
        arrival.handshake = begun;
    }

    @Override
    public void secured(StreamConnection connection, String protocol) {
        leave();
        if (protocol.equals(ServerTls.HTTP2)) Http2Connection.serve(connection, client, served);
        else ClientConnection.serve(Wire.ofClient(connection, served.loop()), client, served);
    }

    @Override
    public void failed(TlsFailure failure) {
        leave();
    }

    @Override
    public long deadline() {
        return deadline;
    }

    @Override
    public void expired() {
        cutOff();
    }

    @Override
    public void drain() {
        cutOff();
    }

    @Override
    public void cutOff() {
        if (over) return;
        Handshake begun = handshake;
        if (begun != null) begun.cancel();
        leave();
    }

    private void leave() {
        over = true;
        served.closed(this);
    }
}
