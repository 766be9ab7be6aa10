package dev.understudy.bench;

import dev.understudy.embedded.EmbeddedBroker;
import dev.understudy.exchange.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A broker in a process of its own, so that its CPU time is not the proxy's; it ends when its standard input does. */
public final class Broker {
    private Broker() {}

    /** @param arguments the data directory, and the file that tells the address once the topics are there */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]))) {
            createTopics(broker.bootstrap());
            Path address = Path.of(arguments[1]);
            Files.writeString(address.resolveSibling("part"), broker.bootstrap());
            Files.move(address.resolveSibling("part"), address);
            while (System.in.read() >= 0) {}
        }
        System.exit(0);
    }

    private static void createTopics(String bootstrap) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(
                            new NewTopic(Topics.EXCHANGES, 4, (short) 1),
                            new NewTopic(Topics.LEDGER, 1, (short) 1),
                            new NewTopic(Topics.CONTROL, 1, (short) 1)))
                    .all()
                    .get();
        }
    }
}
