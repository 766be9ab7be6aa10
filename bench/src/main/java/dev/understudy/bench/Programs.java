package dev.understudy.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of the machine that the measurement uses. It installs none. */
final class Programs {
    private Programs() {}

    static void requireAll() {
        if (!Files.isReadable(Path.of("/proc/self/stat"))) {
            throw new CannotMeasure("it reads the servers' CPU time from /proc, which only Linux has.");
        }
        List<String> missing = new ArrayList<>();
        for (String name : List.of("nginx", "wrk")) if (find(name).isEmpty()) missing.add(name);
        if (!missing.isEmpty()) {
            throw new CannotMeasure(
                    "it needs " + String.join(" and ", missing) + ", which are not here; Debian and Ubuntu: "
                            + "sudo apt-get install " + String.join(" ", missing));
        }
    }

    static String path(String name) {
        return find(name)
                .orElseThrow(() -> new CannotMeasure("it needs " + name + "."))
                .toString();
    }

    /** On the PATH or where Debian keeps servers, which only root has on the PATH. */
    private static Optional<Path> find(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.of(path.split(":")), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
