package dev.understudy.worker;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.understudy.embedded.ChildJvm;
import dev.understudy.embedded.SmallDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of the database and of Kafka, every exchange is counted once. */
final class SickStoreIT {
    private static final int DISK_MEGABYTES = 320;
    private static final int LEFT_BYTES = 256 << 10;
    private static final int MANY_ENDPOINTS = 4_000;

    @TempDir
    private static Path directory;

    private static Optional<SmallDisk> disk;
    private static Ground ground;

    @BeforeAll
    static void start() throws IOException {
        disk = SmallDisk.mounted(directory.resolve("disk"), DISK_MEGABYTES);
        ground = Ground.start(
                directory, disk.map(SmallDisk::directory).orElse(directory).resolve("postgres"));
    }

    @AfterAll
    static void stop() throws IOException {
        ground.close();
        if (disk.isPresent()) disk.get().close();
    }

    @AfterEach
    void endWorkers() {
        ground.endWorkers();
    }

    @Test
    void theDatabaseMayBeKilledAndStartedAgain() throws Exception {
        ground.worker();
        ChildJvm asked = ground.worker();
        try (Load load = Load.start(ground, "database")) {
            for (int kill = 0; kill < 2; kill++) {
                awaitProgress(500);
                ground.database().kill();
                awaitTrouble(asked, "PostgreSQL");
                ground.database().startAgain();
            }
            awaitProgress(500);

            load.assertCountedExactly();
        }
    }

    @Test
    void theBrokerMayBeKilledAndStartedAgain() throws Exception {
        ground.worker();
        ground.worker();
        try (Load load = Load.start(ground, "broker")) {
            for (int kill = 0; kill < 2; kill++) {
                awaitProgress(500);
                ground.broker().kill();
                ground.startBrokerAgain();
            }
            awaitProgress(500);

            load.assertCountedExactly();
        }
    }

    @Test
    void theBrokerMayFreezeAndThaw() throws Exception {
        ground.worker();
        ChildJvm asked = ground.worker();
        try (Load load = Load.start(ground, "frozen-broker")) {
            awaitProgress(500);
            ground.broker().freeze();
            awaitTrouble(asked, "Kafka");
            ground.broker().thaw();
            awaitProgress(500);

            load.assertCountedExactly();
        }
    }

    @Test
    void theDatabasesDiskMayBeFullAndFreedAgain() throws Exception {
        assumeTrue(disk.isPresent(), "a small file system cannot be mounted here: that needs root, on Linux");
        ChildJvm asked = ground.worker();
        try (Load load = Load.start(ground, "full", MANY_ENDPOINTS)) {
            awaitProgress(500);
            disk.get().fill(LEFT_BYTES);
            awaitTrouble(asked, "PostgreSQL");
            disk.get().free();
            // where it could not write its log it has given up by itself
            ground.database().startAgain();
            awaitProgress(500);

            load.assertCountedExactly();
        }
    }

    private static void awaitTrouble(ChildJvm worker, String with) {
        await().atMost(Ground.PATIENCE)
                .until(() -> Ground.ask(worker, "/health/ready").contains(with));
    }

    private static void awaitProgress(int records) throws Exception {
        long some = ground.counted() + records;
        await().atMost(Ground.PATIENCE).ignoreException(SQLException.class).until(() -> ground.counted() >= some);
    }
}
