package dev.understudy.worker.letters;

import dev.understudy.worker.admin.Reporting;
import dev.understudy.worker.consume.KafkaClients;
import dev.understudy.worker.consume.KafkaKeptLetters;
import dev.understudy.worker.judge.RuleBook;
import dev.understudy.worker.loop.Session;
import dev.understudy.worker.record.PostgresEvidenceLog;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Opens sessions that judge dead letters again. */
public record LettersSessions(KafkaClients clients, PostgresEvidenceLog evidence, RuleBook rules, Reporting reporting)
        implements Supplier<Session> {

    @Override
    public Session get() {
        return new LettersSession(
                most -> evidence.letters().waiting(most),
                () -> new Retrial(evidence.open(), rules, InstantSource.system()),
                new KafkaKeptLetters(clients),
                reporting);
    }
}
