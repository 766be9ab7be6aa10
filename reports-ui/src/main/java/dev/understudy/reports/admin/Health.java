package dev.understudy.reports.admin;

import dev.understudy.evidence.database.StoreUnavailable;
import dev.understudy.reports.store.Evidence;
import java.util.List;

/**
 * Whether the role can do its work.
 *
 * @param status {@code up} or {@code down}
 * @param reasons why it is down
 */
record Health(String status, List<String> reasons) {
    static final Health UP = new Health("up", List.of());

    /** Ready is who reaches the evidence; may wait for the database as long as a connection may take. */
    static Health ready(Evidence evidence) {
        try {
            evidence.store().revision();
            return UP;
        } catch (StoreUnavailable away) {
            return new Health("down", List.of(String.valueOf(away.getMessage())));
        }
    }
}
