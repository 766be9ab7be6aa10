package dev.understudy.evidence.record;

import dev.understudy.evidence.database.StorableText;

/** A pair of versions as it is stored. */
record PairKey(String primary, String candidate) {
    /** What pairs that are not told apart are counted as. */
    static final PairKey OTHER = new PairKey("{other}", "{other}");

    PairKey {
        primary = StorableText.name(primary);
        candidate = StorableText.name(candidate);
    }

    static PairKey of(JudgedExchange exchange) {
        return new PairKey(exchange.primaryVersion(), exchange.candidateVersion());
    }
}
