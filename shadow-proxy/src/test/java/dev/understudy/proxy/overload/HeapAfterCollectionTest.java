package dev.understudy.proxy.overload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HeapAfterCollectionTest {
    private final AtomicLong used = new AtomicLong(90);
    private final AtomicLong clock = new AtomicLong();
    private final HeapAfterCollection heap = new HeapAfterCollection(used::get, 100, clock::get);

    @Test
    void isTheShareThatTheLastCollectionLeft() {
        assertThat(heap.getAsDouble()).isEqualTo(0.9);

        used.set(40);

        assertThat(heap.getAsDouble()).isEqualTo(0.4);
    }

    @Test
    void forgetsWhatACollectionLongAgoLeft() {
        assertThat(heap.getAsDouble()).isEqualTo(0.9);

        clock.set(Duration.ofSeconds(31).toNanos());

        assertThat(heap.getAsDouble()).isZero();
    }

    @Test
    void readsThisMachine() {
        System.gc();

        assertThat(HeapAfterCollection.here().getAsDouble()).isBetween(0.001, 1.0);
    }
}
