package dev.understudy.evidence.record;

import dev.understudy.evidence.database.StorableText;

/** What identifies a mismatch group. */
record GroupKey(long endpoint, int fingerprintVersion, String fingerprint) {
    GroupKey {
        fingerprint = StorableText.name(fingerprint);
    }

    /** The group of everything of an endpoint that was not explored; the store refuses to accept it. */
    static GroupKey notExplored(long endpoint) {
        return new GroupKey(endpoint, 0, NOT_EXPLORED);
    }

    static final String NOT_EXPLORED = "not-explored";
}
