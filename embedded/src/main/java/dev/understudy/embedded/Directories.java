package dev.understudy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Whole directory trees. */
final class Directories {
    private Directories() {}

    /** Deletes a tree; nothing happens where it is not there. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) return;
        for (Path path : tree(directory)) {
            Files.deleteIfExists(path);
        }
    }

    /** Everything in the tree, the deepest first. */
    static List<Path> tree(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
