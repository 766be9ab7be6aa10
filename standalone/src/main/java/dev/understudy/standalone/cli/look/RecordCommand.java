package dev.understudy.standalone.cli.look;

import dev.understudy.exchange.wire.ExchangeCodec;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.exchange.wire.UndecodableRecord;
import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import dev.understudy.standalone.cli.NotReachable;
import dev.understudy.standalone.cli.RunningRoles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code understudy record}: prints the records of exchanges as JSON, as they are in Kafka. */
@Command(name = "record", description = "Prints the records of exchanges as JSON, oldest first, as they are in Kafka.")
public final class RecordCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofSeconds(2);
    private final Console console;

    @Mixin
    RunningRoles roles = new RunningRoles();

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "Kafka, instead of that of the data directory.")
    @Nullable
    String bootstrap;

    @Option(names = "--id", paramLabel = "UUID", description = "Only this exchange.")
    @Nullable
    String id;

    @Option(
            names = "--max",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many (default: ${DEFAULT-VALUE}).")
    int max = 10;

    public RecordCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap == null ? roles.addresses().kafka() : bootstrap,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                Math.toIntExact(PATIENCE.toMillis()));
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.EXCHANGES).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return print(consumer, consumer.endOffsets(partitions)) > 0 ? ExitCode.DONE : ExitCode.NO;
        } catch (TimeoutException nobody) {
            throw new NotReachable("Kafka does not answer: " + nobody.getMessage());
        }
    }

    private int print(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        int printed = 0;
        while (printed < max
                && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (printed < max && print(record)) printed++;
            }
        }
        return printed;
    }

    private boolean print(ConsumerRecord<byte[], byte[]> record) {
        try {
            var exchange = ExchangeCodec.decode(record.value());
            if (id != null && !exchange.id().toString().equals(id)) return false;
            console.print(ExchangeCodec.json(exchange));
            return true;
        } catch (UndecodableRecord unreadable) {
            console.tell(
                    "partition " + record.partition() + ", offset " + record.offset() + ": " + unreadable.getMessage());
            return false;
        }
    }
}
