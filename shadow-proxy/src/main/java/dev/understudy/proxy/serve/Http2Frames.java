package dev.understudy.proxy.serve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.ConduitReadableByteChannel;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Looks at the frames that come before the library does, and ends a connection whose header block goes on in another
 * frame: the library hands out the first part of one as if it were the whole, and an endless one costs more than it may.
 * Header blocks are shorter than a frame by the limit that is announced.
 */
final class Http2Frames extends AbstractStreamSourceConduit<StreamSourceConduit> {
    private static final int PREFACE = 24;
    private static final int FRAME_HEAD = 9;
    private static final int HEADERS = 0x1;
    private static final int CONTINUATION = 0x9;
    private static final int END_HEADERS = 0x4;

    private final byte[] head = new byte[FRAME_HEAD];
    private int headLength;
    private int skip = PREFACE;

    Http2Frames(StreamSourceConduit next) {
        super(next);
    }

    @Override
    public int read(ByteBuffer dst) throws IOException {
        int from = dst.position();
        int count = next.read(dst);
        for (int at = from; at < dst.position(); ) {
            if (skip > 0) {
                int skipped = Math.min(skip, dst.position() - at);
                skip -= skipped;
                at += skipped;
            } else {
                head[headLength++] = dst.get(at++);
                if (headLength == FRAME_HEAD) frame();
            }
        }
        return count;
    }

    private void frame() throws IOException {
        headLength = 0;
        skip = ((head[0] & 0xff) << 16) | ((head[1] & 0xff) << 8) | (head[2] & 0xff);
        int type = head[3] & 0xff;
        boolean goesOn = type == HEADERS && (head[4] & END_HEADERS) == 0;
        if (goesOn || type == CONTINUATION) throw new IOException("a header block in more than one frame");
    }

    @Override
    public long read(ByteBuffer[] dsts, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            if (dsts[i].hasRemaining()) return read(dsts[i]);
        }
        return 0;
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
