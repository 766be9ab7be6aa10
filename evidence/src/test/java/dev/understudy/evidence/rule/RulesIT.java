package dev.understudy.evidence.rule;

import static dev.understudy.evidence.Judged.at;
import static dev.understudy.evidence.Judged.excusedAt;
import static dev.understudy.evidence.Judged.match;
import static dev.understudy.evidence.Judged.mismatch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.change.Change;
import dev.understudy.evidence.endpoint.Counts;
import dev.understudy.evidence.record.WriteResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RulesIT extends WithStore {
    private static final NewRule RULE = new NewRule("{\"ignore\":{\"header\":\"X\"}}", "noise", "team", null);

    @Test
    void countsTheExchangesInWhichARuleExcusedSomething() {
        feed.write(
                mismatch(ORDERS, excusedAt("/a", "r"), excusedAt("/b", "r")), mismatch(ORDERS, excusedAt("/a", "r")));
        feed.write(mismatch(ORDERS, excusedAt("/a", "other"), at("/c")), match(ORDERS));

        assertThat(store.rules().hits())
                .extracting(RuleHits::rule, RuleHits::exchanges)
                .containsExactlyInAnyOrder(tuple("r", 2L), tuple("other", 1L));
    }

    @Test
    void whatAnEndedRuleExcusedCountsAgainInAllHistory() {
        var rule = store.rules().add(RULE, "ann");
        feed.write(
                mismatch(ORDERS, excusedAt("/a", rule.id())), mismatch(ORDERS, excusedAt("/b", rule.id() + ":part")));
        long matched = counts().matchedByRule();
        var before = recorder.snapshot();

        var ended = store.rules().end(rule.id(), "bob", "v2 was fixed");

        assertThat(matched).isEqualTo(2);
        assertThat(counts().matchedByRule()).isZero();
        assertThat(counts().mismatched()).isEqualTo(2);
        assertThat(ended).isPresent();
        assertThat(recorder.snapshot().ruleSet()).isGreaterThan(before.ruleSet());
        assertThat(store.changes().newest(1))
                .extracting(Change::what, Change::actor, Change::reason)
                .containsExactly(tuple("rule-ended", "bob", "v2 was fixed"));
        assertThat(store.rules().ends()).extracting(RuleEnd::id, RuleEnd::by).containsExactly(tuple(rule.id(), "bob"));
    }

    @Test
    void endsARuleOnce() {
        var rule = store.rules().add(RULE, "ann");

        assertThat(store.rules().end(rule.id(), "bob", "once")).isPresent();
        assertThat(store.rules().end(rule.id(), "bob", "twice")).isEmpty();
        assertThat(store.rules().end("store-999999", "bob", "never")).isEmpty();
    }

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

    private Counts counts() {
        return store.endpoints().list(Optional.empty()).getFirst().counts();
    }
}
