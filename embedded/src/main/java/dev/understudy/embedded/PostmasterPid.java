package dev.understudy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The process that a data directory names as its server; it may be long gone, and its number given to another. */
record PostmasterPid(long pid) {
    static final String FILE = "postmaster.pid";

    static Optional<PostmasterPid> read(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) return Optional.empty();
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]+")
                ? Optional.empty()
                : Optional.of(new PostmasterPid(Long.parseLong(lines.getFirst().strip())));
    }

    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> Path.of(command).getFileName().toString().equals("postgres"))
                .isPresent();
    }
}
