package dev.understudy.evidence.upkeep;

import dev.understudy.evidence.record.SampleSurplus;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Takes away samples that there is no room for. */
record SampleTrim(long mostBytes) implements Chore {
    @Override
    public boolean piece(Handle handle, Instant now) {
        return SampleSurplus.trim(handle, mostBytes);
    }
}
