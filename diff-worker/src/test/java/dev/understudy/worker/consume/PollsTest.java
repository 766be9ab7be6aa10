package dev.understudy.worker.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PollsTest {
    private static final TopicPartition ZERO = new TopicPartition("t", 0);
    private static final TopicPartition ONE = new TopicPartition("t", 1);
    private static final int LENGTH = 1_000;

    private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("none");

    @BeforeEach
    void assign() {
        kafka.assign(List.of(ZERO, ONE));
        kafka.updateBeginningOffsets(Map.of(ZERO, 0L, ONE, 0L));
        kafka.seekToBeginning(List.of(ZERO, ONE));
        kafka.setMaxPollRecords(3);
    }

    @Test
    void gathersAllThatIsThereInOrder() {
        publish(ZERO, 7);
        publish(ONE, 4);

        var gathered = new Polls(kafka, Long.MAX_VALUE).gather(Duration.ZERO);

        assertThat(gathered.get(ZERO)).extracting(ConsumerRecord::offset).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(gathered.get(ONE)).extracting(ConsumerRecord::offset).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void leavesWhatWouldTakeTooMuchForTheNextTime() {
        publish(ZERO, 10);
        var polls = new Polls(kafka, 4 * LENGTH);

        assertThat(polls.gather(Duration.ZERO).get(ZERO)).hasSize(6);
        assertThat(polls.gather(Duration.ZERO).get(ZERO))
                .extracting(ConsumerRecord::offset)
                .containsExactly(6L, 7L, 8L, 9L);
    }

    @Test
    void losesNothingToAFaultThatComesLater() {
        publish(ZERO, 3);
        var polls = new Polls(kafka, Long.MAX_VALUE);
        kafka.schedulePollTask(() -> {});
        kafka.schedulePollTask(() -> kafka.setPollException(new KafkaException("later")));

        assertThat(polls.gather(Duration.ZERO).get(ZERO)).hasSize(3);
    }

    @Test
    void throwsWhatKeepsItFromBeginning() {
        kafka.setPollException(new KafkaException("at once"));
        var polls = new Polls(kafka, Long.MAX_VALUE);

        assertThatThrownBy(() -> polls.gather(Duration.ZERO)).hasMessage("at once");
    }

    private void publish(TopicPartition partition, int records) {
        for (int offset = 0; offset < records; offset++) {
            kafka.addRecord(new ConsumerRecord<>("t", partition.partition(), offset, new byte[0], new byte[LENGTH]));
        }
    }
}
