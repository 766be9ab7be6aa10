package dev.understudy.evidence.database;

import org.jspecify.annotations.Nullable;

/** The database is there and cannot be used by this build; the message is one sentence for the user. No retry helps. */
public final class UnusableStore extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnusableStore(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
