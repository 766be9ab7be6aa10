package dev.understudy.evidence.rule;

import static dev.understudy.evidence.Judged.match;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.change.Change;
import dev.understudy.evidence.record.WriteResult;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RulesIT extends WithStore {
    @Test
    void keepsARuleWithItsAuthorAndMovesTheVersionOn() {
        var before = recorder.snapshot();
        var batch = feed.batch(List.of(match(ORDERS)), List.of());
        var rule = new NewRule("{\"ignore\":{\"header\":\"X\"}}", "noise", "team", LocalDate.parse("2030-01-01"));

        var added = store.rules().add(rule, "ann");

        var after = recorder.snapshot();
        assertThat(after.ruleSet()).isGreaterThan(before.ruleSet());
        assertThat(after.rules()).containsExactly(added);
        assertThat(added.createdBy()).isEqualTo("ann");
        assertThat(store.changes().newest(5)).extracting(Change::what).containsExactly("rule-added");
        assertThat(recorder.write(batch)).isInstanceOf(WriteResult.RulesChanged.class);
    }
}
