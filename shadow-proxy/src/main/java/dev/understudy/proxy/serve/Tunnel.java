package dev.understudy.proxy.serve;

import dev.understudy.proxy.http.Inbox;
import dev.understudy.proxy.wire.Wire;
import dev.understudy.proxy.wire.WireListener;
import java.nio.ByteBuffer;

/** One direction of a connection that speaks another protocol: bytes as they come, back-pressure, half-closes. */
final class Tunnel implements WireListener {
    private final Wire from;
    private final Wire to;
    private boolean ended;
    private boolean endPassedOn;

    private Tunnel(Wire from, Wire to) {
        this.from = from;
        this.to = to;
    }

    /** Joins two connections of one loop; what either has read already goes first. */
    static void join(Wire client, Wire upstream) {
        var up = new Tunnel(client, upstream);
        var down = new Tunnel(upstream, client);
        client.owner(new Ends(up, down));
        upstream.owner(new Ends(down, up));
        up.pass();
        down.pass();
    }

    @Override
    public void readable() {
        switch (from.fill()) {
            case BYTES -> pass();
            case NOTHING -> {}
            case END -> {
                ended = true;
                from.suspendReads();
                passEndOn();
            }
            case BROKEN -> broken();
        }
    }

    private void pass() {
        Inbox inbox = from.inbox();
        to.hold(ByteBuffer.wrap(inbox.array(), inbox.start(), inbox.end() - inbox.start()));
        Wire.Flush flushed = to.flush();
        inbox.consume(inbox.end() - inbox.start());
        switch (flushed) {
            case ALL -> from.resumeReads();
            case HELD -> from.suspendReads();
            case BROKEN -> broken();
        }
    }

    private void passEndOn() {
        if (!ended || endPassedOn || !to.isDrained()) return;
        endPassedOn = true;
        to.endWrites();
    }

    /** The other end took what was held back. */
    @Override
    public void drained() {
        passEndOn();
        if (!ended) from.resumeReads();
    }

    @Override
    public void broken() {
        from.abort();
        to.abort();
    }

    @Override
    public void failed() {
        broken();
    }

    boolean isOver() {
        return endPassedOn;
    }

    /** What one connection of a tunnel tells: it is read for one direction and written for the other. */
    private record Ends(Tunnel reading, Tunnel writing) implements WireListener {
        @Override
        public void readable() {
            reading.readable();
            closeIfOver();
        }

        @Override
        public void drained() {
            writing.drained();
            closeIfOver();
        }

        @Override
        public void broken() {
            reading.broken();
        }

        @Override
        public void failed() {
            reading.failed();
        }

        private void closeIfOver() {
            if (!reading.isOver() || !writing.isOver()) return;
            reading.from.close();
            reading.to.close();
        }
    }
}
