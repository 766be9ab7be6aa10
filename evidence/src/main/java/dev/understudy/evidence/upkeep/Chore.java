package dev.understudy.evidence.upkeep;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** One thing that keeps the store small, done piece by piece. */
@FunctionalInterface
interface Chore {
    /** Does a piece, so small that nobody waits long for its locks. @return whether it did anything, so that there may be more */
    boolean piece(Handle handle, Instant now);
}
