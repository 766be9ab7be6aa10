package dev.understudy.standalone.doctor;

import dev.understudy.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at everything that a policy stands on.
 *
 * @param path that both sides serve to anybody; asked for with GET
 * @param session tried on both sides; empty where there is none to try
 * @param confirmed what a person has made sure of
 * @param bringsItsOwn whether Kafka and PostgreSQL come with the JVM, as {@code up} does it
 */
public record Doctor(
        Policy policy, String path, Optional<SyntheticSession> session, List<Hazard> confirmed, boolean bringsItsOwn) {
    public Doctor {
        confirmed = List.copyOf(confirmed);
    }

    public Diagnosis examine() {
        var questions = new Questions();
        var checks = new ArrayList<Check>(List.of(
                new UpstreamCheck("primary", policy.primary(), path, questions),
                new UpstreamCheck("candidate", policy.candidate(), path, questions),
                new SidesCheck(policy),
                new MarkCheck(policy.candidate(), path, questions),
                new DryRunCheck(policy),
                new SessionCheck(policy, session, questions),
                new HazardNotes(policy, confirmed),
                new DiskCheck(policy)));
        if (!bringsItsOwn) checks.addAll(List.of(new KafkaCheck(policy.kafka()), new StoreCheck(policy.store())));
        return Diagnosis.by(checks);
    }
}
