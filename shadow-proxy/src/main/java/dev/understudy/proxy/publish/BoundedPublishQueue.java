package dev.understudy.proxy.publish;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Records that Kafka has not settled yet, bounded in bytes: those that wait for the publisher's thread, and those the
 * producer has and waits with. A record stays within the bound until it is settled, or an outage would fill the producer
 * with small records beyond any bound.
 */
final class BoundedPublishQueue {
    /** What a record costs beside its bytes: its place in the account, its callback, its part of a batch. */
    private static final int OVERHEAD_BYTES = 512;

    private final long limitBytes;
    private final AtomicLong unsettledBytes = new AtomicLong();
    private final LinkedBlockingQueue<ExchangeRecord> records = new LinkedBlockingQueue<>();

    BoundedPublishQueue(long limitBytes) {
        this.limitBytes = limitBytes;
    }

    static long cost(ExchangeRecord record) {
        return record.sizeBytes() + (long) OVERHEAD_BYTES;
    }

    /** False where there is no room. */
    boolean offer(ExchangeRecord record) {
        if (unsettledBytes.addAndGet(cost(record)) > limitBytes) {
            unsettledBytes.addAndGet(-cost(record));
            return false;
        }
        return records.add(record);
    }

    /** The next record, or null where none comes in time; it is to be settled. */
    @Nullable
    ExchangeRecord poll(Duration wait) throws InterruptedException {
        return records.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Kafka has a record of that cost, or will never have it. */
    void settled(long cost) {
        unsettledBytes.addAndGet(-cost);
    }

    long unsettledBytes() {
        return unsettledBytes.get();
    }
}
