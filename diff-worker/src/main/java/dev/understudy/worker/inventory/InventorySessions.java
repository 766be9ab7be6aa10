package dev.understudy.worker.inventory;

import dev.understudy.worker.admin.Reporting;
import dev.understudy.worker.loop.Session;
import dev.understudy.worker.record.PostgresEvidenceLog;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Opens sessions that keep the inventory going. */
public record InventorySessions(
        List<Path> files, TemplatesTopic topic, PostgresEvidenceLog evidence, Reporting reporting)
        implements Supplier<Session> {

    @Override
    public Session get() {
        return new InventorySession(
                new PolicyLists(files),
                () -> new InventorySession.Hand(evidence.inventory(), evidence.aliases()),
                topic,
                reporting);
    }
}
