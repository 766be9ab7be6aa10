package dev.understudy.evidence.record;

import org.jdbi.v3.core.statement.SqlStatement;

/**
 * What every aggregate row carries: it has one writer, the one who holds the position of both.
 *
 * @param partition the store's number for it
 */
record Scope(long generation, int partition) {
    /** Binds both as {@code :generation} and {@code :partition}. */
    <S extends SqlStatement<S>> S in(S statement) {
        return statement.bind("generation", generation).bind("partition", partition);
    }
}
