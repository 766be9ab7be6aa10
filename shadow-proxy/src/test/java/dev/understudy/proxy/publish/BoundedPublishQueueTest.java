package dev.understudy.proxy.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Endpoint;
import dev.understudy.proxy.ledger.Epochs;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedPublishQueueTest {
    private static final Duration AT_ONCE = Duration.ZERO;

    @TempDir
    private Path data;

    private Epochs epochs;

    @BeforeEach
    void begin() throws Exception {
        epochs = Epochs.begin(data, "proxy", Instant.EPOCH, 10);
    }

    @AfterEach
    void end() throws Exception {
        epochs.close();
    }

    @Test
    void hasNoRoomForMoreThanItsBytes() {
        var queue = new BoundedPublishQueue(4000);

        assertThat(queue.offer(record(1000))).isTrue();
        assertThat(queue.offer(record(1000))).isTrue();
        assertThat(queue.offer(record(1000))).isFalse();
        assertThat(queue.unsettledBytes()).isLessThanOrEqualTo(4000);
    }

    @Test
    void keepsTheRoomOfARecordThatTheProducerHasUntilKafkaHasIt() throws Exception {
        var queue = new BoundedPublishQueue(2000);
        queue.offer(record(1000));
        ExchangeRecord handed = Objects.requireNonNull(queue.poll(AT_ONCE));

        assertThat(queue.offer(record(1000))).isFalse();
        queue.settled(BoundedPublishQueue.cost(handed));

        assertThat(queue.offer(record(1000))).isTrue();
    }

    @Test
    void countsWhatARecordCostsBesideItsBytes() {
        var queue = new BoundedPublishQueue(100_000);

        int taken = 0;
        while (queue.offer(record(1))) taken++;

        assertThat(taken).isLessThan(200);
    }

    @Test
    void givesRecordsInTheOrderInWhichTheyCame() throws Exception {
        var queue = new BoundedPublishQueue(10_000);
        ExchangeRecord first = record(10);
        queue.offer(first);
        queue.offer(record(20));

        assertThat(queue.poll(AT_ONCE)).isSameAs(first);
    }

    private ExchangeRecord record(int bytes) {
        return new ExchangeRecord(new byte[bytes], epochs.present().seen(new Endpoint("GET", "/a")));
    }
}
