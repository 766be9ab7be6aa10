package dev.understudy.proxy.serve;

import dev.understudy.proxy.forward.Client;
import dev.understudy.proxy.tls.ServerTls;
import dev.understudy.proxy.wire.Wire;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.XnioIoThread;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/** The address users connect to; every accepted connection stays on the loop that accepted it. */
public final class Listener implements AutoCloseable {
    private static final OptionMap OPTIONS = OptionMap.builder()
            .set(Options.TCP_NODELAY, true)
            .set(Options.KEEP_ALIVE, true)
            .set(Options.REUSE_ADDRESSES, true)
            .set(Options.BACKLOG, 1024)
            .getMap();

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

    private final AcceptingChannel<StreamConnection> channel;

    private Listener(AcceptingChannel<StreamConnection> channel) {
        this.channel = channel;
    }

    /**
     * Users come in by clear text.
     *
     * @throws IOException where the address cannot be had
     */
    public static Listener open(XnioWorker worker, InetSocketAddress address, Map<XnioIoThread, ServedLoop> loops)
            throws IOException {
        return open(worker, address, loops, Optional.empty());
    }

    /**
     * @param tls how users' TLS is ended; empty for clear text
     * @throws IOException where the address cannot be had
     */
    public static Listener open(
            XnioWorker worker, InetSocketAddress address, Map<XnioIoThread, ServedLoop> loops, Optional<ServerTls> tls)
            throws IOException {
        ChannelListener<AcceptingChannel<StreamConnection>> accept = server -> accept(server, loops, tls);
        AcceptingChannel<StreamConnection> channel = worker.createStreamConnectionServer(address, accept, OPTIONS);
        channel.resumeAccepts();
        return new Listener(channel);
    }

    private static void accept(
            AcceptingChannel<StreamConnection> server, Map<XnioIoThread, ServedLoop> loops, Optional<ServerTls> tls) {
        try {
            StreamConnection connection = server.accept();
            while (connection != null) {
                ServedLoop served = loops.get(connection.getIoThread());
                if (served == null) IoUtils.safeClose(connection);
                else serve(connection, served, tls);
                connection = server.accept();
            }
        } catch (IOException exhausted) {
            LOG.warn("cannot accept a connection: {}", exhausted.getMessage());
        }
    }

    private static void serve(StreamConnection connection, ServedLoop served, Optional<ServerTls> tls) {
        InetSocketAddress peer = connection.getPeerAddress(InetSocketAddress.class);
        String address = peer.getAddress().getHostAddress();
        if (tls.isEmpty()) {
            var wire = new Wire(connection, served.loop());
            served.loop().perform(() -> ClientConnection.serve(wire, new Client(address, "http"), served));
        } else {
            served.loop().perform(() -> Arrival.begin(connection, new Client(address, "https"), tls.get(), served));
        }
    }

    public InetSocketAddress address() {
        return channel.getLocalAddress(InetSocketAddress.class);
    }

    /** Takes no connection any more; those that stand are not touched. */
    @Override
    public void close() {
        IoUtils.safeClose(channel);
    }
}
