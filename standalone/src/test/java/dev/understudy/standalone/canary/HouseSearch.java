package dev.understudy.standalone.canary;

import dev.understudy.embedded.EmbeddedBroker;
import dev.understudy.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads all that a house which has ended left in its directory: files as they are, records unpacked, tables row by row. */
public final class HouseSearch {
    private HouseSearch() {}

    public static void files(Path directory, String store, Found found) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.add(store, latin(Files.readAllBytes(file)));
            }
        }
    }

    public static void records(Path directory, Found found) {
        try (var broker = EmbeddedBroker.start(directory);
                var consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", broker.bootstrap()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) add(record, found);
            }
        }
    }

    private static void add(ConsumerRecord<byte[], byte[]> record, Found found) {
        if (record.key() != null) found.add("Kafka records", latin(record.key()));
        if (record.value() != null) found.add("Kafka records", latin(record.value()));
        record.headers().forEach(header -> found.add("Kafka records", latin(header.value())));
    }

    public static void tables(Path directory, Found found) throws SQLException {
        try (var database = EmbeddedDatabase.start(directory);
                Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet rows = statement.executeQuery("select * from \"" + table + '"')) {
                    while (rows.next()) row(rows, found);
                }
            }
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        var tables = new ArrayList<String>();
        try (ResultSet names = statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = 'public'")) {
            while (names.next()) tables.add(names.getString(1));
        }
        return tables;
    }

    private static void row(ResultSet rows, Found found) throws SQLException {
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            Object value = rows.getObject(column);
            if (value instanceof byte[] bytes) found.add("PostgreSQL rows", latin(bytes));
            else if (value != null)
                found.add("PostgreSQL rows", latin(value.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }

    static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
