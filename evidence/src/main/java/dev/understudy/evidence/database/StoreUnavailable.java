package dev.understudy.evidence.database;

import org.jspecify.annotations.Nullable;

/** PostgreSQL cannot do it now: not there, starting, overloaded, full, or gone in the middle. The same again may work later. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreUnavailable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
