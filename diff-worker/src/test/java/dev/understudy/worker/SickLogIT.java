package dev.understudy.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.embedded.ChildJvm;
import dev.understudy.evidence.ledger.KafkaLog;
import dev.understudy.evidence.ledger.Terms;
import dev.understudy.exchange.wire.Topics;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of the log: what is gone from it is said, with its reason, and counting goes on. */
final class SickLogIT {
    private static final int READ = 400;
    private static final int UNREAD = 300;
    /** So many that the log grows beyond where it was read before. */
    private static final int AFTERWARDS = 1_500;

    @TempDir
    private static Path directory;

    private static Ground ground;

    @BeforeAll
    static void start() throws IOException {
        ground = Ground.start(directory, directory.resolve("postgres"));
    }

    @AfterAll
    static void stop() {
        ground.close();
    }

    @AfterEach
    void endWorkers() {
        ground.endWorkers();
    }

    @Test
    void mayBeginAnewAsAnotherTopicOfTheSameName() throws Exception {
        ChildJvm worker = ground.worker();
        try (Load before = Load.of(ground, "before", READ)) {
            before.awaitArrived(READ);
            worker.freeze();
            before.more(UNREAD);
            Map<Integer, Long> ends = ground.ends();
            String topic = ground.topicId();
            makeAnew();

            try (Load after = Load.of(ground, "anew", AFTERWARDS)) {
                worker.thaw();
                after.assertCountedExactly();
            }
            before.endLives(ends, topic);

            assertCountedOrLost(before.awaitRead(), "topic-recreated");
            assertThat(gaps("topic-recreated"))
                    .hasSize(ends.size())
                    .allMatch(gap -> gap.topic().equals(topic));
        }
    }

    @Test
    void mayBeCutByRetentionBeforeItIsRead() throws Exception {
        try (Load load = Load.of(ground, "retained", UNREAD)) {
            long read = ground.counted();
            long deleted = deleteUpTo(ground.ends());
            ChildJvm worker = ground.worker();
            try (Load after = Load.of(ground, "after-retention", READ)) {
                after.assertCountedExactly();
            }
            load.endLives();

            Terms terms = load.awaitRead();
            assertThat(deleted - read).isEqualTo(UNREAD);
            assertThat(terms.lost()).isEqualTo(Map.of("retention", (long) UNREAD));
            assertThat(terms.balanced()).isTrue();
            assertThat(gaps("retention").stream()
                            .mapToLong(KafkaLog.Gap::records)
                            .sum())
                    .isEqualTo(UNREAD);
            assertThat(Ground.ask(worker, "/metrics"))
                    .contains("understudy_worker_log_lost_records_total{reason=\"retention\"} 300.0");
        }
    }

    @Test
    void mayLoseItsEndAndGrowAgain() throws Exception {
        ChildJvm worker = ground.worker();
        try (Load load = Load.of(ground, "cut", READ / 2)) {
            load.awaitArrived(READ / 2);
            Map<Path, Long> sizes = sizes();
            load.more(READ / 2);
            load.awaitArrived(READ);
            worker.freeze();
            load.more(UNREAD);
            ground.broker().kill();
            cutTo(sizes);
            ground.startBrokerAgain();

            try (Load after = Load.of(ground, "grown", AFTERWARDS)) {
                worker.thaw();
                after.assertCountedExactly();
            }
            load.endLives();

            assertCountedOrLost(load.awaitRead(), "truncated");
            assertThat(gaps("truncated")).isNotEmpty().allMatch(gap -> gap.to() < gap.from());
            assertThat(Ground.ask(worker, "/metrics"))
                    .contains("understudy_worker_log_gaps_total{reason=\"truncated\"}");
        }
    }

    @Test
    void mayGetMorePartitionsWhileItIsRead() throws Exception {
        ground.worker();
        try (Load load = Load.start(ground, "widened")) {
            load.awaitArrived(READ);
            try (Admin admin = ground.admin()) {
                int more = ground.ends().size() + 2;
                admin.createPartitions(Map.of(Topics.EXCHANGES, NewPartitions.increaseTo(more)))
                        .all()
                        .get();
                await().atMost(Ground.PATIENCE).until(() -> ground.ends().getOrDefault(more - 1, 0L) > 0);
            }

            load.assertCountedExactly();
        }
    }

    /** A fetch that was under way when the worker was stopped may have brought the first of what it had not read. */
    private static void assertCountedOrLost(Terms terms, String reason) {
        assertThat(terms.seen()).isEqualTo(READ + UNREAD);
        assertThat(terms.compared()).isGreaterThanOrEqualTo(READ);
        assertThat(terms.lost().getOrDefault(reason, 0L)).isEqualTo(READ + UNREAD - terms.compared());
        assertThat(terms.balanced()).isTrue();
    }

    private static void makeAnew() throws InterruptedException, ExecutionException {
        try (Admin admin = ground.admin()) {
            admin.deleteTopics(List.of(Topics.EXCHANGES)).all().get();
            await().atMost(Ground.PATIENCE)
                    .until(() -> !admin.listTopics().names().get().contains(Topics.EXCHANGES));
            admin.createTopics(List.of(new NewTopic(Topics.EXCHANGES, 4, (short) 1)))
                    .all()
                    .get();
        }
    }

    /** As retention does. @return the offsets of all partitions together */
    private static long deleteUpTo(Map<Integer, Long> ends) throws InterruptedException, ExecutionException {
        Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
        ends.forEach((partition, end) ->
                all.put(new TopicPartition(Topics.EXCHANGES, partition), RecordsToDelete.beforeOffset(end)));
        try (Admin admin = ground.admin()) {
            admin.deleteRecords(all).all().get();
        }
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Of the files that the broker writes the exchanges to. */
    private static Map<Path, Long> sizes() throws IOException {
        Map<Path, Long> sizes = new HashMap<>();
        try (Stream<Path> files = Files.walk(ground.logs())) {
            for (Path file : files.filter(SickLogIT::isOfExchanges).toList()) sizes.put(file, Files.size(file));
        }
        return sizes;
    }

    private static boolean isOfExchanges(Path file) {
        return file.toString().endsWith(".log") && file.toString().contains(Topics.EXCHANGES + "-");
    }

    /** As a disk does that had promised more than it kept. */
    private static void cutTo(Map<Path, Long> sizes) throws IOException {
        for (Map.Entry<Path, Long> file : sizes.entrySet()) {
            try (FileChannel channel = FileChannel.open(file.getKey(), StandardOpenOption.WRITE)) {
                channel.truncate(file.getValue());
            }
            String name = file.getKey().toString().replaceFirst("log$", "");
            Files.deleteIfExists(Path.of(name + "index"));
            Files.deleteIfExists(Path.of(name + "timeindex"));
        }
        Files.deleteIfExists(ground.logs().resolve("recovery-point-offset-checkpoint"));
    }

    private static List<KafkaLog.Gap> gaps(String reason) throws SQLException {
        try (var evidence = ground.evidence()) {
            return evidence.ledger().account().log().gaps().stream()
                    .filter(gap -> gap.reason().equals(reason))
                    .toList();
        }
    }
}
