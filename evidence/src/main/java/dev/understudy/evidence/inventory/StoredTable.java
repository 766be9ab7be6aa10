package dev.understudy.evidence.inventory;

import java.time.Instant;
import java.util.List;

/**
 * All lists and renames at one version: what proxies go by.
 *
 * @param lists those whose patterns come first, first
 */
public record StoredTable(
        long version, Instant changedAt, String changedBy, List<StoredList> lists, List<StoredRename> renames) {
    /** Before anybody has made a list. */
    public static final StoredTable NONE = new StoredTable(0, Instant.EPOCH, "", List.of(), List.of());

    public StoredTable {
        lists = List.copyOf(lists);
        renames = List.copyOf(renames);
    }
}
