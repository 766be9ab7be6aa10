package dev.understudy.evidence.inventory;

import java.time.Instant;
import java.util.List;

/** A list that was taken in. */
public record StoredList(
        String name,
        String kind,
        boolean ofPolicy,
        String digest,
        String importedBy,
        Instant importedAt,
        List<NewList.Row> rows,
        List<NewList.Untranslated> untranslated) {
    /** The name of the list that people add to by hand. */
    public static final String BY_HAND = "by hand";

    public StoredList {
        rows = List.copyOf(rows);
        untranslated = List.copyOf(untranslated);
    }
}
