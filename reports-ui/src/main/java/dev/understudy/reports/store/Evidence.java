package dev.understudy.reports.store;

import dev.understudy.evidence.EvidenceStore;

/** Where resources get the evidence from. */
@FunctionalInterface
public interface Evidence {
    /** @throws dev.understudy.evidence.database.StoreUnavailable while it was never reached */
    EvidenceStore store();
}
