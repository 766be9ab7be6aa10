package dev.understudy.evidence.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;

/** Deletes marks beyond the newest, and who was erased so long ago that no record of theirs can be read any more. */
final class NoteTrim implements Chore {
    private static final int MARKS = 5_000;
    private static final Duration ERASED = Duration.ofDays(90);

    @Override
    public boolean piece(Handle handle, Instant now) {
        int marks = handle.execute("delete from mark where id <= (select max(id) from mark) - ?", MARKS);
        int erased = handle.execute(
                "delete from erased_client where until < ?", now.minus(ERASED).atOffset(ZoneOffset.UTC));
        return marks + erased > 0;
    }
}
