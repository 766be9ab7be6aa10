package dev.understudy.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The child JVM of the tests: starts both servers, writes until it is killed, and prints what was acknowledged. */
final class BothServers {
    private BothServers() {}

    static final String TOPIC = "kept";

    public static void main(String... arguments)
            throws IOException, SQLException, ExecutionException, InterruptedException {
        Path directory = Path.of(arguments[0]);
        var broker = EmbeddedBroker.start(directory.resolve("kafka"));
        var database = EmbeddedDatabase.start(directory.resolve("postgres"));
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrap(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
                var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (n integer)");
            for (int n = 1; ; n++) {
                producer.send(new ProducerRecord<>(TOPIC, new byte[] {1})).get();
                statement.execute("INSERT INTO kept VALUES (" + n + ")");
                System.out.println(n);
            }
        }
    }
}
