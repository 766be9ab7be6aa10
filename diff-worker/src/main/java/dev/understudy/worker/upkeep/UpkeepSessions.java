package dev.understudy.worker.upkeep;

import dev.understudy.worker.admin.Reporting;
import dev.understudy.worker.loop.Session;
import dev.understudy.worker.record.PostgresEvidenceLog;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Opens sessions that keep the store small. */
public record UpkeepSessions(PostgresEvidenceLog evidence, InstantSource clock, Reporting reporting)
        implements Supplier<Session> {

    @Override
    public Session get() {
        return new UpkeepSession(evidence::upkeep, clock, reporting);
    }
}
