package dev.understudy.evidence.database;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** The one gate to PostgreSQL: runs work on a connection, and turns what may pass by itself into {@link StoreUnavailable}. */
public final class Database {
    private final Jdbi jdbi;

    public Database(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Work on one connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Handle handle);
    }

    /** Runs reads that see one state of the store. */
    public <T> T read(Work<T> work) {
        return guarded(() -> jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            handle.setReadOnly(true);
            return work.on(handle);
        }));
    }

    /** Runs a transaction; it commits when the work returns and leaves nothing when it throws. */
    public <T> T write(Work<T> work) {
        return guarded(() -> jdbi.inTransaction(work::on));
    }

    private static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException failure) {
            throw Passing.is(failure) ? Passing.unavailable(failure) : failure;
        }
    }
}
