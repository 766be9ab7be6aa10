package dev.understudy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
    @TempDir
    private Path directory;

    @Test
    void keepsItsTopicsClusterAndPortAcrossAnOrderlyRestart() throws ExecutionException, InterruptedException {
        String bootstrap;
        String cluster;
        try (var broker = EmbeddedBroker.start(directory);
                var admin = admin(broker)) {
            bootstrap = broker.bootstrap();
            cluster = admin.describeCluster().clusterId().get();
            admin.createTopics(List.of(new NewTopic("kept", 4, (short) 1)))
                    .all()
                    .get();
        }

        try (var broker = EmbeddedBroker.start(directory);
                var admin = admin(broker)) {
            assertThat(broker.bootstrap()).isEqualTo(bootstrap);
            assertThat(admin.describeCluster().clusterId().get()).isEqualTo(cluster);
            assertThat(admin.listTopics().names().get()).contains("kept");
        }
    }

    @Test
    void takesAnotherPortWhenTheRememberedOneIsTaken() throws IOException, ExecutionException, InterruptedException {
        String before;
        try (var broker = EmbeddedBroker.start(directory)) {
            before = broker.bootstrap();
        }
        int port = Integer.parseInt(before.substring(before.indexOf(':') + 1));
        try (var squatter = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(squatter.isBound()).isTrue();

            try (var broker = EmbeddedBroker.start(directory);
                    var admin = admin(broker)) {
                assertThat(broker.bootstrap()).isNotEqualTo(before);
                assertThat(admin.describeCluster().nodes().get()).hasSize(1);
            }
        }
    }

    @Test
    void namesTheVersionOfDataItCannotRead() throws IOException {
        Files.writeString(directory.resolve("layout"), "kafka-kraft-9\n");

        assertThatThrownBy(() -> EmbeddedBroker.start(directory))
                .isInstanceOf(EmbeddedCannotStart.class)
                .hasMessageContaining("another version (kafka-kraft-9; this build reads kafka-kraft-1)");
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrap()));
    }
}
