package dev.understudy.evidence.record;

import org.jdbi.v3.core.Handle;

/**
 * What readers show and what verdicts are made under.
 *
 * @param frozen whether another generation is about to take this one's place
 */
record Head(long generation, long ruleSet, boolean frozen) {
    private static final String SELECT = "select generation, rule_set, coalesce(frozen_until > now(), false) from head";

    static Head read(Handle handle) {
        return select(handle, SELECT);
    }

    /** The same, which cannot change until the transaction ends. */
    static Head hold(Handle handle) {
        return select(handle, SELECT + " for share");
    }

    private static Head select(Handle handle, String sql) {
        return handle.createQuery(sql)
                .map((row, context) -> new Head(row.getLong(1), row.getLong(2), row.getBoolean(3)))
                .one();
    }
}
