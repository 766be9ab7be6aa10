package dev.understudy.proxy.tls;

import java.io.IOException;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;
import org.xnio.StreamConnection;
import org.xnio.conduits.StreamSinkConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * A connection's TLS records between its engine and its socket: what has come and is not decrypted, what is encrypted and
 * not gone. Buffers live only while something is in them. Touched by the connection's loop only.
 */
final class Records {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    private static final int RECORDS_AT_ONCE = 4;

    private final SSLEngine engine;
    private final StreamSourceConduit source;
    private final StreamSinkConduit sink;
    private final int recordSize;
    private ByteBuffer come = NOTHING;
    private ByteBuffer going = NOTHING;

    Records(StreamConnection connection, SSLEngine engine) {
        this.engine = engine;
        source = connection.getSourceChannel().getConduit();
        sink = connection.getSinkChannel().getConduit();
        recordSize = engine.getSession().getPacketBufferSize();
    }

    SSLEngine engine() {
        return engine;
    }

    StreamSourceConduit source() {
        return source;
    }

    StreamSinkConduit sink() {
        return sink;
    }

    /** The most that one record decrypts to. */
    int payloadSize() {
        return engine.getSession().getApplicationBufferSize();
    }

    /** Whether bytes have come that are not decrypted. */
    boolean hasCome() {
        return come.hasRemaining();
    }

    /** Reads from the socket: how much came, or -1 at its end. */
    int receive() throws IOException {
        ByteBuffer room = come;
        if (!room.hasRemaining()) room = ByteBuffer.allocate(recordSize);
        else if (room.remaining() == room.capacity()) throw new SSLException("a record that is too long");
        else room.compact();
        int count = source.read(room);
        come = room.flip();
        if (!come.hasRemaining()) come = NOTHING;
        return count;
    }

    SSLEngineResult decrypt(ByteBuffer into) throws SSLException {
        SSLEngineResult result = engine.unwrap(come, into);
        if (!come.hasRemaining()) come = NOTHING;
        return result;
    }

    /** Encrypts one record behind those that have not gone. */
    SSLEngineResult encrypt(ByteBuffer[] from, int offset, int length, long size) throws SSLException {
        ensureRoom(size);
        int unsent = going.position();
        going.position(going.limit()).limit(going.capacity());
        SSLEngineResult result = engine.wrap(from, offset, length, going);
        going.limit(going.position()).position(unsent);
        return result;
    }

    /** A record of the protocol's own: of a handshake, an alert. */
    SSLEngineResult encryptNothing() throws SSLException {
        return encrypt(new ByteBuffer[] {NOTHING}, 0, 1, 0);
    }

    /** Whether another record fits behind those that have not gone. */
    boolean hasRoom() {
        return going.capacity() - going.limit() >= recordSize;
    }

    private void ensureRoom(long size) {
        if (hasRoom()) return;
        int records = size > recordSize ? RECORDS_AT_ONCE : 1;
        going = ByteBuffer.allocate(going.remaining() + records * recordSize)
                .put(going)
                .flip();
    }

    /** Writes to the socket; false where something has to wait until it can be written. */
    boolean send() throws IOException {
        while (going.hasRemaining()) {
            if (sink.write(going) == 0) return false;
        }
        going = NOTHING;
        return true;
    }
}
