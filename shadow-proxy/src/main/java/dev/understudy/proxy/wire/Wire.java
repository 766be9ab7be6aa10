package dev.understudy.proxy.wire;

import dev.understudy.proxy.http.Inbox;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.conduits.ConduitStreamSinkChannel;
import org.xnio.conduits.ConduitStreamSourceChannel;

/**
 * One connection: an inbox to read into, and gathered writes. What the socket does not take is copied and written when it
 * can, so nothing handed in is referenced after {@link #flush()}. Touched by its loop's thread only.
 */
public final class Wire {
    private static final int GATHERED = 8;
    private static final ByteBuffer EMPTY = ByteBuffer.allocate(0);

    /** What came of a read. */
    public enum Fill {
        BYTES,
        NOTHING,
        END,
        BROKEN
    }

    /** What came of a write. */
    public enum Flush {
        ALL,
        /** The rest is held back; {@link WireListener#drained()} will tell. */
        HELD,
        BROKEN
    }

    private final StreamConnection connection;
    private final ConduitStreamSourceChannel source;
    private final ConduitStreamSinkChannel sink;
    private final Loop loop;
    private final Buffers buffers;
    private final Inbox inbox = new Inbox();
    private final ByteBuffer[] gathered = new ByteBuffer[GATHERED];
    private int gatheredCount;
    private @Nullable ByteBuffer held;
    private boolean reading;
    private boolean open = true;
    private long moved;
    private boolean turnedAway;
    private WireListener listener = NobodyListens.INSTANCE;
    private Runnable whenClosed = () -> {};

    private Wire(StreamConnection connection, Loop loop, Buffers buffers) {
        this.connection = connection;
        this.loop = loop;
        this.buffers = buffers;
        source = connection.getSourceChannel();
        sink = connection.getSinkChannel();
        source.setReadListener(channel -> listener.readable());
        sink.setWriteListener(channel -> writable());
    }

    public static Wire ofClient(StreamConnection connection, Loop loop) {
        return new Wire(connection, loop, loop.requests());
    }

    public static Wire toUpstream(StreamConnection connection, Loop loop) {
        return new Wire(connection, loop, loop.answers());
    }

    /** Who is told from now on. */
    public void owner(WireListener owner) {
        listener = new NeverThrowingWireListener(this, owner);
    }

    /** What is done once, when this connection closes, whoever closes it. */
    public void whenClosed(Runnable task) {
        whenClosed = task;
    }

    public Inbox inbox() {
        return inbox;
    }

    public Loop loop() {
        return loop;
    }

    public boolean isOpen() {
        return open;
    }

    /** Bytes that the peer sent, and took of what had been held back. */
    public long moved() {
        return moved;
    }

    public InetSocketAddress peer() {
        return connection.getPeerAddress(InetSocketAddress.class);
    }

    /** Whether nothing is held back. */
    public boolean isDrained() {
        return held == null;
    }

    public void resumeReads() {
        if (!reading && open) {
            reading = true;
            source.resumeReads();
        }
    }

    public void suspendReads() {
        if (reading) {
            reading = false;
            source.suspendReads();
        }
    }

    /** Reads once into the inbox. */
    public Fill fill() {
        if (!inbox.hasArray()) inbox.use(buffers.take());
        inbox.makeRoom();
        try {
            int count = source.read(ByteBuffer.wrap(inbox.array(), inbox.end(), inbox.array().length - inbox.end()));
            if (count < 0) return Fill.END;
            inbox.filled(count);
            moved += count;
            return count == 0 ? Fill.NOTHING : Fill.BYTES;
        } catch (SSLException alert) {
            turnedAway = true;
            return Fill.BROKEN;
        } catch (IOException reset) {
            return Fill.BROKEN;
        }
    }

    /** Whether it broke because the peer, or this side, would not go on in TLS. */
    public boolean isTurnedAway() {
        return turnedAway;
    }

    /** Gives the buffer back where nothing unread is in it. */
    public void releaseIfEmpty() {
        if (inbox.hasArray() && inbox.isEmpty()) buffers.giveBack(inbox.release());
    }

    /** Adds to what the next {@link #flush()} writes. */
    public void hold(ByteBuffer bytes) {
        if (gatheredCount == GATHERED) flush();
        gathered[gatheredCount++] = bytes;
    }

    public Flush flush() {
        int count = gatheredCount;
        gatheredCount = 0;
        if (!open) return Flush.BROKEN;
        if (held != null) {
            keepRest(count);
            return Flush.HELD;
        }
        if (count == 0) return Flush.ALL;
        count = inOnePiece(count);
        boolean all;
        try {
            sink.write(gathered, 0, count);
            all = !gathered[count - 1].hasRemaining() && sink.flush();
        } catch (IOException gone) {
            return Flush.BROKEN;
        }
        if (!all) {
            keepRest(count);
            sink.resumeWrites();
        }
        Arrays.fill(gathered, 0, count, EMPTY);
        return all ? Flush.ALL : Flush.HELD;
    }

    /** One piece costs less to write than several; where it all fits into one. @return how many pieces there are now */
    private int inOnePiece(int count) {
        ByteBuffer piece = loop.outgoing();
        int size = 0;
        for (int i = 0; i < count; i++) size += gathered[i].remaining();
        if (size == 0 || size > piece.capacity()) return count;
        for (int i = 0; i < count; i++) {
            piece.put(gathered[i]);
            gathered[i] = EMPTY;
        }
        gathered[0] = piece.flip();
        return 1;
    }

    private void keepRest(int count) {
        ByteBuffer before = held;
        int size = before == null ? 0 : before.remaining();
        for (int i = 0; i < count; i++) size += gathered[i].remaining();
        ByteBuffer rest = ByteBuffer.allocate(size);
        if (before != null) rest.put(before);
        for (int i = 0; i < count; i++) rest.put(gathered[i]);
        held = rest.flip();
    }

    /** Tries to write what is held back: a full socket that has a little room again does not say so. */
    public void push() {
        if (held != null) writable();
    }

    private void writable() {
        ByteBuffer rest = held;
        try {
            if (rest != null && rest.hasRemaining()) moved += sink.write(rest);
            if ((rest != null && rest.hasRemaining()) || !sink.flush()) return;
        } catch (IOException gone) {
            listener.broken();
            return;
        }
        sink.suspendWrites();
        if (rest == null) return;
        held = null;
        listener.drained();
    }

    /** Ends the outgoing direction; the peer reads an end. */
    public void endWrites() {
        try {
            sink.shutdownWrites();
            if (!sink.flush()) sink.resumeWrites();
        } catch (IOException gone) {
            close();
        }
    }

    public void close() {
        if (!open) return;
        open = false;
        reading = false;
        held = null;
        IoUtils.safeClose(connection);
        if (inbox.hasArray()) buffers.giveBack(inbox.release());
        whenClosed.run();
    }

    /** Closes so that the peer sees a reset, not an end. */
    public void abort() {
        if (open) {
            try {
                connection.setOption(Options.CLOSE_ABORT, true);
            } catch (IOException gone) {
                // closed already by the peer: the close below is all that is left to do
            }
        }
        close();
    }
}
