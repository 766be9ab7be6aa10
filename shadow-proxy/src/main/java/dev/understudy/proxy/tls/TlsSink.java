package dev.understudy.proxy.tls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import javax.net.ssl.SSLEngineResult;
import org.xnio.Buffers;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSourceChannel;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.ConduitWritableByteChannel;
import org.xnio.conduits.Conduits;
import org.xnio.conduits.StreamSinkConduit;

/**
 * Encrypts what is written to a connection. What the socket does not take waits here; {@link #flush()} tells whether it
 * has gone. An orderly end says close_notify; a mere close does not. Touched by the connection's loop only.
 */
final class TlsSink extends AbstractStreamSinkConduit<StreamSinkConduit> {
    private final Records records;
    private boolean ending;
    private boolean said;
    private boolean ended;

    TlsSink(Records records) {
        super(records.sink());
        this.records = records;
    }

    @Override
    public int write(ByteBuffer src) throws IOException {
        return (int) write(new ByteBuffer[] {src}, 0, 1);
    }

    @Override
    public long write(ByteBuffer[] srcs, int offset, int length) throws IOException {
        if (ending) throw new ClosedChannelException();
        long consumed = 0;
        long remaining = Buffers.remaining(srcs, offset, length);
        if (!records.send()) return 0;
        while (remaining > 0) {
            SSLEngineResult result = records.encrypt(srcs, offset, length, remaining);
            if (result.getStatus() != SSLEngineResult.Status.OK) throw new ClosedChannelException();
            consumed += result.bytesConsumed();
            remaining -= result.bytesConsumed();
            boolean full = remaining == 0 || !records.hasRoom();
            if (full && !records.send()) break;
        }
        return consumed;
    }

    @Override
    public boolean flush() throws IOException {
        if (!records.send()) return false;
        if (ending && !said) {
            said = true;
            records.engine().closeOutbound();
            records.encryptNothing();
            if (!records.send()) return false;
        }
        if (ending && !ended) {
            ended = true;
            next.terminateWrites();
        }
        return next.flush();
    }

    @Override
    public void terminateWrites() throws IOException {
        if (ending || next.isWriteShutdown()) return;
        ending = true;
        flush();
    }

    @Override
    public int writeFinal(ByteBuffer src) throws IOException {
        return Conduits.writeFinalBasic(this, src);
    }

    @Override
    public long writeFinal(ByteBuffer[] srcs, int offset, int length) throws IOException {
        return Conduits.writeFinalBasic(this, srcs, offset, length);
    }

    @Override
    public long transferFrom(FileChannel src, long position, long count) throws IOException {
        return src.transferTo(position, count, new ConduitWritableByteChannel(this));
    }

    @Override
    public long transferFrom(StreamSourceChannel source, long count, ByteBuffer throughBuffer) throws IOException {
        return IoUtils.transfer(source, count, throughBuffer, new ConduitWritableByteChannel(this));
    }
}
