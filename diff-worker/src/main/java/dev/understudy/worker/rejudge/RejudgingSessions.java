package dev.understudy.worker.rejudge;

import dev.understudy.evidence.rejudge.FileRules;
import dev.understudy.worker.admin.Reporting;
import dev.understudy.worker.consume.KafkaClients;
import dev.understudy.worker.judge.RuleBook;
import dev.understudy.worker.loop.Session;
import dev.understudy.worker.record.PostgresEvidenceLog;
import java.util.function.Supplier;

/** Opens sessions that carry out orders to judge anew. */
public record RejudgingSessions(
        KafkaClients clients, PostgresEvidenceLog evidence, RuleBook rules, FileRules file, Reporting reporting)
        implements Supplier<Session> {

    @Override
    public Session get() {
        evidence.builds().startedWith(file);
        return new RejudgingSession(
                evidence::builds, order -> Building.open(clients, evidence, rules, file, order), reporting);
    }
}
