package dev.understudy.standalone.doctor;

import dev.understudy.policy.Policy;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether the data directory can be written and has room for the ledger's counters, of which two epochs may lie beside each
 * other: without them a proxy does not start, and without them nothing would add up.
 */
record DiskCheck(Policy policy) implements Check {
    private static final String SUBJECT = "disk";
    private static final long ROW_BYTES = 1024;
    private static final long ROOM_BYTES = 64 << 20;

    @Override
    public List<Finding> examine() {
        Path data = policy.data().toAbsolutePath();
        Path there = data;
        while (there != null && !Files.exists(there)) there = there.getParent();
        if (there == null) return List.of(Finding.noGo(SUBJECT, data + " is nowhere: name another with data:"));
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            return List.of(Finding.noGo(SUBJECT, there + " is no directory that this user can write to"));
        }
        return List.of(room(data, there));
    }

    private Finding room(Path data, Path there) {
        long needed = 2L * policy.proxy().limits().endpoints() * ROW_BYTES + ROOM_BYTES;
        try {
            FileStore store = Files.getFileStore(there);
            long free = store.getUsableSpace();
            String text = data + " has " + (free >> 20) + " MiB free; counters and logs want " + (needed >> 20);
            return free >= needed ? Finding.go(SUBJECT, text) : Finding.noGo(SUBJECT, text + ": make room");
        } catch (IOException unknown) {
            return Finding.unknown(SUBJECT, "how much room " + data + " has cannot be told: " + unknown.getMessage());
        }
    }
}
