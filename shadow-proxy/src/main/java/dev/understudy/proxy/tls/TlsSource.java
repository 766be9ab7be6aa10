package dev.understudy.proxy.tls;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.ConduitReadableByteChannel;
import org.xnio.conduits.ReadReadyHandler;
import org.xnio.conduits.StreamSourceConduit;

/**
 * The decrypted bytes of a connection. Its end is the peer's close_notify; where the socket ends without one, somebody may
 * have cut the stream short, and reading fails. Touched by the connection's loop only.
 */
final class TlsSource extends AbstractStreamSourceConduit<StreamSourceConduit> {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Records records;
    private ReadReadyHandler handler;
    private ByteBuffer decrypted = NOTHING;
    private boolean resumed;
    private boolean announced;
    private boolean ended;

    TlsSource(Records records, StreamConnection connection) {
        super(records.source());
        this.records = records;
        handler = new ReadReadyHandler.ChannelListenerHandler<>(connection.getSourceChannel());
        records.source().setReadReadyHandler(handler);
    }

    @Override
    public int read(ByteBuffer dst) throws IOException {
        if (!decrypted.hasRemaining()) {
            int count = decrypt(dst);
            if (count != 0) {
                announceRest();
                return count;
            }
        }
        int count = Math.min(dst.remaining(), decrypted.remaining());
        dst.put(decrypted.slice(decrypted.position(), count));
        decrypted.position(decrypted.position() + count);
        if (!decrypted.hasRemaining()) decrypted = NOTHING;
        if (count > 0) announceRest();
        return count;
    }

    @Override
    public long read(ByteBuffer[] dsts, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            if (dsts[i].hasRemaining()) return read(dsts[i]);
        }
        return 0;
    }

    /** Straight into the destination where a record fits there; else 0, and what it held waits. */
    private int decrypt(ByteBuffer dst) throws IOException {
        while (!ended) {
            SSLEngineResult result = records.decrypt(dst);
            boolean fits = result.getStatus() != SSLEngineResult.Status.BUFFER_OVERFLOW;
            if (!fits) {
                ByteBuffer whole = ByteBuffer.allocate(records.payloadSize());
                result = records.decrypt(whole);
                decrypted = whole.flip();
            }
            if (!understood(result)) return 0;
            if (result.bytesProduced() > 0) return fits ? result.bytesProduced() : 0;
        }
        return -1;
    }

    /** False where more must come before there is anything to understand. */
    private boolean understood(SSLEngineResult result) throws IOException {
        switch (result.getStatus()) {
            case OK -> react(result.getHandshakeStatus());
            case CLOSED -> ended = true;
            case BUFFER_OVERFLOW -> throw new SSLException("a record that is longer than it may be");
            case BUFFER_UNDERFLOW -> {
                int come = records.receive();
                if (come < 0) throw new EOFException("the connection ended without a close_notify");
                return come > 0;
            }
        }
        return true;
    }

    /** Messages of the protocol may come behind the handshake; another handshake is not made. */
    private void react(SSLEngineResult.HandshakeStatus status) throws IOException {
        switch (status) {
            case NEED_WRAP -> {
                records.encryptNothing();
                if (!records.send()) records.sink().resumeWrites();
            }
            case NEED_TASK -> throw new SSLException("another handshake is refused");
            case NEED_UNWRAP, NEED_UNWRAP_AGAIN, FINISHED, NOT_HANDSHAKING -> {}
        }
    }

    @Override
    public void resumeReads() {
        resumed = true;
        next.resumeReads();
        announceRest();
    }

    @Override
    public void suspendReads() {
        resumed = false;
        next.suspendReads();
    }

    @Override
    public void wakeupReads() {
        resumed = true;
        next.wakeupReads();
    }

    @Override
    public void terminateReads() throws IOException {
        resumed = false;
        next.terminateReads();
    }

    @Override
    public boolean isReadResumed() {
        return resumed;
    }

    @Override
    public void setReadReadyHandler(ReadReadyHandler other) {
        handler = other;
        next.setReadReadyHandler(other);
    }

    /** The socket does not tell of bytes that have left it. */
    private void announceRest() {
        if (announced || !resumed || !(decrypted.hasRemaining() || records.hasCome())) return;
        announced = true;
        getReadThread().execute(() -> {
            announced = false;
            if (resumed) handler.readReady();
        });
    }

    @Override
    public long transferTo(long position, long count, FileChannel target) throws IOException {
        return target.transferFrom(new ConduitReadableByteChannel(this), position, count);
    }

    @Override
    public long transferTo(long count, ByteBuffer throughBuffer, StreamSinkChannel target) throws IOException {
        return IoUtils.transfer(new ConduitReadableByteChannel(this), count, throughBuffer, target);
    }
}
