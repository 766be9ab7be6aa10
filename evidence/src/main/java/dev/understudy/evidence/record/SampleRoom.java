package dev.understudy.evidence.record;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What samples may still take in one batch. Where they have taken all, a shelf with nothing on it gets something small: a group
 * that nobody can look at helps nobody.
 */
final class SampleRoom {
    private static final int SMALL = 16 << 10;

    private final Handle handle;
    private final long most;
    private final Set<UUID> admitted = new HashSet<>();
    private long left = Long.MIN_VALUE;

    SampleRoom(Handle handle, long most) {
        this.handle = handle;
        this.most = most;
    }

    /** @param isFirst whether its shelf is empty */
    boolean has(@Nullable Counted sample, boolean isFirst) {
        if (sample == null) return false;
        if (admitted.contains(sample.exchange().id())) return true;
        long bytes = sample.exchange().record().length
                + (long) sample.exchange().verdict().getBytes(StandardCharsets.UTF_8).length;
        if (left() < bytes && !(isFirst && bytes <= SMALL)) return false;
        left -= bytes;
        admitted.add(sample.exchange().id());
        return true;
    }

    /** Asks the store once, and only where something is to be kept. */
    private long left() {
        if (left == Long.MIN_VALUE) {
            left = most
                    - handle.createQuery("select coalesce(sum(bytes), 0) from sample")
                            .mapTo(Long.class)
                            .one();
        }
        return left;
    }
}
