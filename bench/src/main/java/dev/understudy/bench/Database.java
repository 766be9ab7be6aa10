package dev.understudy.bench;

import dev.understudy.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A PostgreSQL in processes of its own, with durable settings; it ends when its standard input does. */
public final class Database {
    private Database() {}

    /** @param arguments the data directory, and the file that tells how to reach it once it is there */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        Path address = Path.of(arguments[1]);
        try (EmbeddedDatabase database = EmbeddedDatabase.startUntilClosed(directory)) {
            String postmaster = Files.readAllLines(directory.resolve("data").resolve("postmaster.pid"))
                    .getFirst();
            Path part = address.resolveSibling("database.part");
            Files.write(part, List.of(database.jdbcUrl(), database.user(), database.password(), postmaster.strip()));
            Files.move(part, address);
            while (System.in.read() >= 0) {}
        }
        System.exit(0);
    }
}
