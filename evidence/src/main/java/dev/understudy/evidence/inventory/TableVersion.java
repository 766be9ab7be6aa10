package dev.understudy.evidence.inventory;

import dev.understudy.evidence.change.Changes;
import dev.understudy.evidence.database.StorableText;
import org.jdbi.v3.core.Handle;

/** The version of the table; one change at a time. */
final class TableVersion {
    private TableVersion() {}

    /** Nobody else changes the table until the transaction ends. */
    static void hold(Handle handle) {
        handle.execute("select from template_table for update");
    }

    /** Another one, later than all before whatever the clock says, with the change written down. */
    static long next(Handle handle, Changes.Made made, String actor, String reason) {
        // no batch that went by the former table can commit behind this, and no generation is built by both
        handle.execute("update head set rule_set = rule_set + 1");
        Changes.record(handle, made, actor, reason);
        return handle.createQuery("""
                        update template_table
                        set version = version + 1, changed_by = :actor,
                            changed_at = greatest(clock_timestamp(), changed_at + interval '1 millisecond')
                        returning version
                        """)
                .bind("actor", StorableText.name(actor))
                .mapTo(Long.class)
                .one();
    }
}
