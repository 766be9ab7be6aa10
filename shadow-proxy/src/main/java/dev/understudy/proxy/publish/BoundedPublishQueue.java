package dev.understudy.proxy.publish;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Records that wait for the publisher's thread, bounded in bytes. */
final class BoundedPublishQueue {
    private final long limitBytes;
    private final AtomicLong waitingBytes = new AtomicLong();
    private final LinkedBlockingQueue<ExchangeRecord> records = new LinkedBlockingQueue<>();

    BoundedPublishQueue(long limitBytes) {
        this.limitBytes = limitBytes;
    }

    /** False where there is no room. */
    boolean offer(ExchangeRecord record) {
        if (waitingBytes.addAndGet(record.sizeBytes()) > limitBytes) {
            waitingBytes.addAndGet(-record.sizeBytes());
            return false;
        }
        return records.add(record);
    }

    /** The next record, or null where none comes in time. */
    @Nullable
    ExchangeRecord poll(Duration wait) throws InterruptedException {
        ExchangeRecord record = records.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        if (record != null) waitingBytes.addAndGet(-record.sizeBytes());
        return record;
    }

    long waitingBytes() {
        return waitingBytes.get();
    }
}
