package dev.understudy.bench;

import dev.understudy.embedded.EmbeddedDatabase;
import dev.understudy.evidence.EvidenceStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;

/** The command {@code ./understudy bench --store}: how much the store takes after months of traffic that asks for all it can get. */
final class StoreCommand {
    private static final long MOST = 1_000_000_000;

    private StoreCommand() {}

    /** @return whether it stayed below what it may take */
    static boolean run(StoreScale scale) {
        System.out.printf(
                Locale.ROOT,
                "%n== the store: %d days, %d endpoints, %,d groups, %d partitions, a new version of the candidate each day%n%n",
                scale.days(),
                scale.endpoints(),
                scale.groups(),
                scale.partitions());
        try {
            Path folder = Files.createTempDirectory("understudy-store");
            try (var database = EmbeddedDatabase.startUntilClosed(folder)) {
                return fill(database, scale);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new CannotMeasure("There is no folder for a database: " + e.getMessage(), e);
        }
    }

    private static boolean fill(EmbeddedDatabase database, StoreScale scale) {
        var address = new StoreSizes.Address(database.jdbcUrl(), database.user(), database.password());
        try (var store = EvidenceStore.open(database.jdbcUrl(), database.user(), database.password())) {
            long exchanges = new StoreCourse(store, scale, address::run).run(day -> {
                if (day % 10 == 0) System.err.printf(Locale.ROOT, "bench: day %d, %s%n", day, size(address));
            });
            StoreSizes sizes = StoreSizes.of(address);
            System.out.printf(Locale.ROOT, "%s%n%,d exchanges counted; below 1 GB: ", sizes.text(), exchanges);
            System.out.println(sizes.total() < MOST ? "met" : "MISSED");
            return sizes.total() < MOST;
        }
    }

    private static String size(StoreSizes.Address address) {
        return String.format(Locale.ROOT, "%,d MiB", StoreSizes.of(address).total() >> 20);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
