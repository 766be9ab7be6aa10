package dev.understudy.proxy.serve;

import dev.understudy.proxy.forward.Client;
import dev.understudy.proxy.tls.ServerTls;
import dev.understudy.proxy.wire.Wire;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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

/**
 * The address users connect to. So many may be served at once; beyond that the one that has waited longest for a request gives
 * way, and while all are busy newcomers wait unread and nothing more is accepted. Where the system has no descriptor left,
 * XNIO pauses for longer and longer before it accepts again.
 */
public final class Listener implements AutoCloseable {
    private static final OptionMap OPTIONS = OptionMap.builder()
            .set(Options.TCP_NODELAY, true)
            .set(Options.KEEP_ALIVE, true)
            .set(Options.REUSE_ADDRESSES, true)
            .set(Options.BACKLOG, 1024)
            .getMap();
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int CLOSE_SECONDS = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

    private final Map<XnioIoThread, ServedLoop> loops;
    private final Optional<ServerTls> tls;
    private final int limit;
    /** Accepted and not yet on their loop. */
    private final AtomicInteger arriving = new AtomicInteger();

    /** Accepted, and waiting until there is room. */
    private final Queue<StreamConnection> lobby = new ConcurrentLinkedQueue<>();

    private final AtomicBoolean makingRoom = new AtomicBoolean();
    private volatile boolean closed;

    private final AcceptingChannel<StreamConnection> channel;

    private Listener(
            XnioWorker worker,
            InetSocketAddress address,
            Map<XnioIoThread, ServedLoop> loops,
            Optional<ServerTls> tls,
            int limit)
            throws IOException {
        this.loops = Map.copyOf(loops);
        this.tls = tls;
        this.limit = limit;
        ChannelListener<AcceptingChannel<StreamConnection>> accept = this::accept;
        channel = worker.createStreamConnectionServer(address, accept, OPTIONS);
    }

    /**
     * @param tls how users' TLS is ended; empty for clear text
     * @param limit of connections at once
     * @throws IOException where the address cannot be had
     */
    public static Listener open(
            XnioWorker worker,
            InetSocketAddress address,
            Map<XnioIoThread, ServedLoop> loops,
            Optional<ServerTls> tls,
            int limit)
            throws IOException {
        var listener = new Listener(worker, address, loops, tls, limit);
        listener.channel.resumeAccepts();
        return listener;
    }

    /** Takes all that XNIO has accepted: what is left with it, it would offer again and again. */
    private void accept(AcceptingChannel<StreamConnection> server) {
        try {
            for (StreamConnection next = server.accept(); next != null; next = server.accept()) lobby.add(next);
        } catch (IOException exhausted) {
            LOG.warn("cannot accept a connection: {}", exhausted.getMessage());
        }
        admit();
    }

    private void admit() {
        while (!isFull() || closed) {
            StreamConnection next = lobby.poll();
            if (next == null) break;
            serve(next);
        }
        if (closed) return;
        if (lobby.isEmpty()) {
            channel.resumeAccepts();
        } else {
            channel.suspendAccepts();
            makeRoom();
        }
    }

    private boolean isFull() {
        return connected() + arriving.get() >= limit;
    }

    /** How many clients are connected; from any thread. */
    public int connected() {
        int count = 0;
        for (ServedLoop loop : loops.values()) count += loop.open();
        return count;
    }

    /** How many may be. */
    public int limit() {
        return limit;
    }

    private void makeRoom() {
        if (makingRoom.getAndSet(true)) return;
        int share = Math.ceilDiv(lobby.size(), loops.size());
        for (ServedLoop served : loops.values()) {
            served.loop().execute(() -> {
                if (isFull()) served.giveWay(share);
                admit();
            });
        }
        loops.keySet().iterator().next().executeAfter(this::lookAgain, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void lookAgain() {
        makingRoom.set(false);
        admit();
    }

    private void serve(StreamConnection connection) {
        ServedLoop served = loops.get(connection.getIoThread());
        if (served == null) {
            IoUtils.safeClose(connection);
            return;
        }
        arriving.incrementAndGet();
        served.loop().perform(() -> {
            try {
                begin(connection, served);
            } finally {
                arriving.decrementAndGet();
            }
        });
    }

    private void begin(StreamConnection connection, ServedLoop served) {
        InetSocketAddress peer = connection.getPeerAddress(InetSocketAddress.class);
        String address = peer.getAddress().getHostAddress();
        if (tls.isEmpty()) {
            ClientConnection.serve(Wire.ofClient(connection, served.loop()), new Client(address, "http"), served);
        } else {
            Arrival.begin(connection, new Client(address, "https"), tls.get(), served);
        }
    }

    public InetSocketAddress address() {
        return channel.getLocalAddress(InetSocketAddress.class);
    }

    /** Takes no connection any more, once those are taken that the system has queued; those that stand are not touched. */
    @Override
    public void close() {
        closed = true;
        var done = new CountDownLatch(1);
        loops.keySet().iterator().next().execute(() -> {
            accept(channel);
            IoUtils.safeClose(channel);
            done.countDown();
        });
        try {
            if (!done.await(CLOSE_SECONDS, TimeUnit.SECONDS)) IoUtils.safeClose(channel);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
