package dev.understudy.proxy.capture;

import dev.understudy.exchange.canonical.RunningDigest;
import dev.understudy.exchange.canonical.RunningKey;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.redact.CapturedBody;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The first bytes of one body, within a limit of its own and the budget of all, and a digest of all of them where they are
 * more. When the budget is spent the capture is shed: it holds nothing, and says so. One thread at a time.
 */
public final class BoundedCapture {
    private static final int FIRST = 512;
    /** Who announces much and sends little gets little: room is made for so many times what came. */
    private static final long TRUST = 4;

    private static final byte[] NOTHING = new byte[0];
    /** Of a longer body no digest is made: what it costs the loop has an end. */
    private static final long DIGESTED_BYTES = 8L << 20;

    private final ByteBudget budget;
    private final int limitBytes;
    private final @Nullable RunningKey key;
    private @Nullable RunningDigest running;
    private byte[] kept = NOTHING;
    private int length;
    private long seen;
    private long announced;
    private boolean shed;

    /** One that makes no digests. */
    public BoundedCapture(ByteBudget budget, int limitBytes) {
        this(budget, limitBytes, null);
    }

    /** @param key of the digests of what is longer than the limit; null for none */
    public BoundedCapture(ByteBudget budget, int limitBytes, @Nullable RunningKey key) {
        this.budget = budget;
        this.limitBytes = limitBytes;
        this.key = key;
    }

    /** How many bytes there will be, as their sender says. */
    public void announced(long bytes) {
        announced = bytes;
    }

    public void add(byte[] array, int from, int to) {
        keep(array, from, to);
        if (seen > limitBytes && key != null) digest(key, array, from, to);
    }

    private void keep(byte[] array, int from, int to) {
        seen += to - from;
        int count = Math.min(to - from, limitBytes - length);
        if (shed || count <= 0 || !makeRoom(length + count)) return;
        System.arraycopy(array, from, kept, length, count);
        length += count;
    }

    private void digest(RunningKey of, byte[] array, int from, int to) {
        if (shed || seen > DIGESTED_BYTES) {
            running = null;
            return;
        }
        RunningDigest begun = running;
        if (begun == null) {
            begun = new RunningDigest(of);
            int before = (int) (seen - (to - from));
            begun.add(kept, 0, before);
            running = begun;
        }
        begun.add(array, from, to);
    }

    private boolean makeRoom(int needed) {
        if (needed <= kept.length) return true;
        int size = (int) Math.min(limitBytes, Math.max(needed, roomFor(needed)));
        if (!budget.tryTake(size - kept.length)) {
            release();
            shed = true;
            return false;
        }
        kept = Arrays.copyOf(kept, size);
        return true;
    }

    private long roomFor(int needed) {
        return announced > 0 && announced <= TRUST * needed ? announced : Math.max(FIRST, kept.length * 2L);
    }

    /** Whether the budget was spent, so that nothing is known but the length. */
    public boolean isShed() {
        return shed;
    }

    /** Bytes that passed, kept or not. */
    public long seen() {
        return seen;
    }

    /** What was kept, copied; it stays within the budget until {@link #release()}. */
    public CapturedBody captured() {
        if (seen == 0) return CapturedBody.NONE;
        RunningDigest digested = running;
        running = null;
        return new CapturedBody(
                Bytes.owning(length == kept.length ? kept : Arrays.copyOf(kept, length)),
                seen,
                digested == null ? null : digested.end());
    }

    /** Not all bytes came: what was kept is the beginning of something longer. */
    public void cut() {
        running = null;
    }

    /** Gives the bytes back to the budget. */
    public void release() {
        budget.giveBack(kept.length);
        kept = NOTHING;
        length = 0;
    }
}
