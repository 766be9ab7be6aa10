package dev.understudy.evidence.database;

import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells failures that may pass by themselves from those that will come again (PostgreSQL's error codes, appendix A). */
final class Passing {
    /** Connection exception, insufficient resources, operator intervention, system error. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");
    /** Serialization failure, deadlock, lock timeout, and a standby that has not taken over yet. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03", "25006");

    private Passing() {}

    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectionException) return true;
            if (cause instanceof SQLException sql && passes(sql.getSQLState())) return true;
        }
        return false;
    }

    static StoreUnavailable unavailable(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) root = root.getCause();
        return new StoreUnavailable("PostgreSQL is not available: " + root.getMessage(), failure);
    }

    private static boolean passes(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (CLASSES.contains(state.substring(0, 2)) || STATES.contains(state));
    }
}
