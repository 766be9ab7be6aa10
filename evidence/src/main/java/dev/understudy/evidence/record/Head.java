package dev.understudy.evidence.record;

import org.jdbi.v3.core.Handle;

/** What readers show and what verdicts are made under. */
record Head(long generation, long ruleSet) {
    static Head read(Handle handle) {
        return handle.createQuery("select generation, rule_set from head")
                .map((row, context) -> new Head(row.getLong(1), row.getLong(2)))
                .one();
    }

    /** The version of the stored rules, which cannot change until the transaction ends. */
    static long holdRuleSet(Handle handle) {
        return handle.createQuery("select rule_set from head for share")
                .mapTo(Long.class)
                .one();
    }
}
