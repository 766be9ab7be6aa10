package dev.understudy.proxy.serve;

import dev.understudy.proxy.wire.Wire;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
 * The address users connect to. So many may be connected at once; beyond that the one that has waited longest for a request
 * gives way, and while all are busy newcomers wait where the system queues them. Where the system has no descriptor left,
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
    /** Of the connections, the share that gives way at once, so that room is not made one by one. */
    private static final int ROOM = 100;

    private static final int CLOSE_SECONDS = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

    private final Map<XnioIoThread, ServedLoop> loops;
    private final int limit;
    /** Accepted and not yet on their loop. */
    private final AtomicInteger arriving = new AtomicInteger();

    private final AcceptingChannel<StreamConnection> channel;

    private Listener(XnioWorker worker, InetSocketAddress address, Map<XnioIoThread, ServedLoop> loops, int limit)
            throws IOException {
        this.loops = Map.copyOf(loops);
        this.limit = limit;
        ChannelListener<AcceptingChannel<StreamConnection>> accept = this::accept;
        channel = worker.createStreamConnectionServer(address, accept, OPTIONS);
    }

    /** @throws IOException where the address cannot be had */
    public static Listener open(XnioWorker worker, InetSocketAddress address, Map<XnioIoThread, ServedLoop> loops)
            throws IOException {
        return open(worker, address, loops, Integer.MAX_VALUE);
    }

    /**
     * @param limit of connections at once
     * @throws IOException where the address cannot be had
     */
    public static Listener open(
            XnioWorker worker, InetSocketAddress address, Map<XnioIoThread, ServedLoop> loops, int limit)
            throws IOException {
        var listener = new Listener(worker, address, loops, limit);
        listener.channel.resumeAccepts();
        return listener;
    }

    private void accept(AcceptingChannel<StreamConnection> server) {
        try {
            while (hasRoom()) {
                StreamConnection connection = server.accept();
                if (connection == null) return;
                serve(connection);
            }
            makeRoom(server);
        } catch (IOException closed) {
            LOG.debug("no connection can be accepted any more: {}", closed.getMessage());
        }
    }

    private boolean hasRoom() {
        return connected() + arriving.get() < limit;
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

    private void makeRoom(AcceptingChannel<StreamConnection> server) {
        server.suspendAccepts();
        int share = Math.max(1, limit / ROOM / loops.size());
        loops.forEach((thread, served) -> served.loop().execute(() -> {
            served.giveWay(share);
            if (hasRoom()) server.resumeAccepts();
            else thread.executeAfter(server::resumeAccepts, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }));
    }

    private void serve(StreamConnection connection) {
        ServedLoop served = loops.get(connection.getIoThread());
        if (served == null) {
            IoUtils.safeClose(connection);
            return;
        }
        arriving.incrementAndGet();
        var wire = new Wire(connection, served.loop());
        served.loop().perform(() -> {
            try {
                ClientConnection.serve(wire, served);
            } finally {
                arriving.decrementAndGet();
            }
        });
    }

    public InetSocketAddress address() {
        return channel.getLocalAddress(InetSocketAddress.class);
    }

    /** Takes no connection any more, once those are taken that the system has queued; those that stand are not touched. */
    @Override
    public void close() {
        var closed = new CountDownLatch(1);
        loops.keySet().iterator().next().execute(() -> {
            accept(channel);
            IoUtils.safeClose(channel);
            closed.countDown();
        });
        try {
            if (!closed.await(CLOSE_SECONDS, TimeUnit.SECONDS)) IoUtils.safeClose(channel);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
