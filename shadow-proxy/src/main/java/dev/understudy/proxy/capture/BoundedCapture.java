package dev.understudy.proxy.capture;

import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.redact.CapturedBody;
import java.util.Arrays;

/**
 * The first bytes of one body, within a limit of its own and the budget of all. When the budget is spent the capture is
 * shed: it holds nothing, and says so. One thread at a time.
 */
public final class BoundedCapture {
    private static final int FIRST = 512;
    private static final byte[] NOTHING = new byte[0];

    private final ByteBudget budget;
    private final int limitBytes;
    private byte[] kept = NOTHING;
    private int length;
    private long seen;
    private boolean shed;

    public BoundedCapture(ByteBudget budget, int limitBytes) {
        this.budget = budget;
        this.limitBytes = limitBytes;
    }

    public void add(byte[] array, int from, int to) {
        seen += to - from;
        int count = Math.min(to - from, limitBytes - length);
        if (shed || count <= 0 || !makeRoom(length + count)) return;
        System.arraycopy(array, from, kept, length, count);
        length += count;
    }

    private boolean makeRoom(int needed) {
        if (needed <= kept.length) return true;
        int size = Math.min(limitBytes, Math.max(Math.max(FIRST, kept.length * 2), needed));
        if (!budget.tryTake(size - kept.length)) {
            release();
            shed = true;
            return false;
        }
        kept = Arrays.copyOf(kept, size);
        return true;
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
        return new CapturedBody(Bytes.owning(length == kept.length ? kept : Arrays.copyOf(kept, length)), seen);
    }

    /** Gives the bytes back to the budget. */
    public void release() {
        budget.giveBack(kept.length);
        kept = NOTHING;
        length = 0;
    }
}
