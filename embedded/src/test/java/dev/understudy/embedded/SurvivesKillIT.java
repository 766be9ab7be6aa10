package dev.understudy.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurvivesKillIT {
    @TempDir
    private Path directory;

    @Test
    void keepsWhatWasAcknowledgedWhenTheJvmIsKilledAndItsPostmasterLivesOn() throws Exception {
        int acknowledged = killInTheMiddle();

        assertThat(kept()).allSatisfy((server, count) -> assertThat(count).isGreaterThanOrEqualTo(acknowledged));
    }

    @Test
    void keepsWhatWasAcknowledgedWhenThePostmasterIsKilledToo() throws Exception {
        int acknowledged = killInTheMiddle();
        var pid = PostmasterPid.read(directory.resolve("postgres/data")).orElseThrow();
        var postmaster = ProcessHandle.of(pid.pid()).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();

        assertThat(kept()).allSatisfy((server, count) -> assertThat(count).isGreaterThanOrEqualTo(acknowledged));
    }

    private int killInTheMiddle() throws IOException {
        Path said = directory.resolve("said");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BothServers.class.getName(),
                        directory.toString())
                .redirectOutput(said.toFile())
                .redirectError(Redirect.INHERIT)
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.size(said) > 400);
        child.destroyForcibly().onExit().join();
        String text = Files.readString(said);
        String whole = text.substring(0, text.lastIndexOf('\n'));
        return Integer.parseInt(whole.substring(whole.lastIndexOf('\n') + 1));
    }

    private Map<String, Integer> kept() throws SQLException, ExecutionException, InterruptedException {
        try (var broker = EmbeddedBroker.start(directory.resolve("kafka"));
                var database = EmbeddedDatabase.start(directory.resolve("postgres"));
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()));
                var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM kept")) {
            var partition = new TopicPartition(BothServers.TOPIC, 0);
            long end = admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
            rows.next();
            return Map.of("kafka", (int) end, "postgres", rows.getInt(1));
        }
    }
}
