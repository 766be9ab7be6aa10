package dev.understudy.worker;

import static org.awaitility.Awaitility.await;

import dev.understudy.embedded.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of the workers, every exchange is counted once. */
final class SickWorkerIT {
    private static final int KILLS = 20;
    private static final int FREEZES = 2;
    private static final long SEED = 20;

    @TempDir
    private static Path directory;

    private static Ground ground;

    private final Random random = new Random(SEED);

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
    void mayBeKilledTwentyTimesAtRandomMoments() throws Exception {
        List<ChildJvm> workers = new ArrayList<>(List.of(ground.worker(), ground.worker()));
        try (Load load = Load.start(ground, "killed")) {
            for (int kill = 0; kill < KILLS; kill++) {
                awaitProgress(1 + random.nextInt(400));
                int victim = random.nextInt(workers.size());
                workers.get(victim).kill();
                workers.set(victim, ground.worker());
            }

            load.assertCountedExactly();
        }
    }

    @Test
    void mayBeFrozenBeyondTheSessionAndThawed() throws Exception {
        List<ChildJvm> workers = List.of(ground.worker(), ground.worker());
        try (Load load = Load.start(ground, "frozen")) {
            for (int freeze = 0; freeze < FREEZES; freeze++) {
                awaitPartitions(2, 2);
                awaitProgress(1 + random.nextInt(400));
                ChildJvm frozen = workers.get(freeze);
                frozen.freeze();
                awaitPartitions(4);
                awaitProgress(1_000);
                frozen.thaw();
            }

            load.assertCountedExactly();
        }
    }

    @Test
    void mayBecomeFourAndOneAgain() throws Exception {
        ground.worker();
        try (Load load = Load.start(ground, "scaled")) {
            awaitPartitions(4);
            List<ChildJvm> more = List.of(ground.worker(), ground.worker(), ground.worker());
            awaitPartitions(1, 1, 1, 1);
            awaitProgress(1_000);
            more.getFirst().kill();
            more.get(1).terminate();
            more.get(2).terminate();
            awaitPartitions(4);

            load.assertCountedExactly();
        }
    }

    private static void awaitProgress(int records) throws Exception {
        long some = ground.counted() + records;
        await().atMost(Ground.PATIENCE).until(() -> ground.counted() >= some);
    }

    /** Until the group has so many members with so many partitions each. */
    private static void awaitPartitions(Integer... ofEach) {
        await().atMost(Ground.PATIENCE).until(() -> {
            List<Integer> now = new ArrayList<>(ground.members());
            Collections.sort(now);
            return now.equals(List.of(ofEach));
        });
    }
}
