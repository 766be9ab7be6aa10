package dev.understudy.evidence.mark;

import static dev.understudy.evidence.Judged.at;
import static dev.understudy.evidence.Judged.by;
import static dev.understudy.evidence.Judged.match;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.record.WriteResult;
import dev.understudy.evidence.rule.NewRule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MarksIT extends WithStore {
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void workersLearnOfADeploymentWithTheNextBatch() {
        var judgedBefore = feed.batch(List.of(match(ORDERS)), List.of());

        store.deployments().tell(new Deployment(Side.CANDIDATE, "2.1", NINE), "pipeline");

        assertThat(recorder.write(judgedBefore)).isEqualTo(new WriteResult.RulesChanged(2));
        assertThat(recorder.snapshot().deployments()).containsExactly(new Deployment(Side.CANDIDATE, "2.1", NINE));
    }

    @Test
    void aPipelineThatTellsTwiceHasToldOnce() {
        store.deployments().tell(new Deployment(Side.CANDIDATE, "2.1", NINE), "pipeline");
        var again = store.deployments().tell(new Deployment(Side.CANDIDATE, "2.1", NINE.plusSeconds(60)), "pipeline");

        assertThat(again.at()).isEqualTo(NINE);
        assertThat(store.marks().since(Instant.EPOCH)).hasSize(1);
        assertThat(store.changes().newest(10)).hasSize(1);
    }

    @Test
    void aMigrationOfTheDatabaseIsAMarkAndNoVersionOfASide() {
        long before = recorder.snapshot().ruleSet();

        store.deployments().tell(new Deployment(Side.DATABASE, "0042_total", NINE), "pipeline");

        assertThat(recorder.snapshot().deployments()).isEmpty();
        assertThat(recorder.snapshot().ruleSet()).isEqualTo(before);
        assertThat(store.marks().since(Instant.EPOCH))
                .extracting(Mark::kind, Mark::side, Mark::label, Mark::actor)
                .containsExactly(tuple(MarkKind.SCHEMA_MIGRATION, "database", "0042_total", "pipeline"));
    }

    @Test
    void showsWhatHappenedFromWhereverItIsKnownOldestFirst() {
        feed.write(at(NINE, by("2.0", match(ORDERS))), at(NINE.plusSeconds(600), by("2.1", match(ORDERS))));
        store.deployments().tell(new Deployment(Side.CANDIDATE, "2.1", NINE.plusSeconds(590)), "pipeline");
        store.rules().add(new NewRule("{}", "", "", null), "ann");

        assertThat(store.marks().since(Instant.EPOCH))
                .extracting(Mark::kind, Mark::side, Mark::label)
                .contains(
                        tuple(MarkKind.VERSION_SEEN, "primary", "1.0"),
                        tuple(MarkKind.VERSION_SEEN, "candidate", "2.0"))
                .endsWith(
                        tuple(MarkKind.DEPLOYMENT, "candidate", "2.1"),
                        tuple(MarkKind.POLICY, "", "rule-added rule store-1"))
                .hasSize(4);
        assertThat(store.marks().since(NINE.plusSeconds(300)))
                .extracting(Mark::label)
                .doesNotContain("2.0");
    }
}
