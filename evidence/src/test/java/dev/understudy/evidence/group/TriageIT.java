package dev.understudy.evidence.group;

import static dev.understudy.evidence.Judged.at;
import static dev.understudy.evidence.Judged.excusedAt;
import static dev.understudy.evidence.Judged.mismatch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.evidence.Judged;
import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.endpoint.Counts;
import dev.understudy.evidence.endpoint.EndpointEvidence;
import dev.understudy.evidence.record.Finding;
import dev.understudy.evidence.record.JudgedExchange;
import dev.understudy.evidence.record.Outcome;
import dev.understudy.evidence.record.Standing;
import dev.understudy.evidence.rule.NewRule;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people do with groups besides accepting them, and what rules do to history. */
final class TriageIT extends WithStore {
    @Test
    void recordsWhoCaresWhereItIsTrackedAndWhatWasSaid() {
        feed.write(mismatch(ORDERS, at("/a")));
        long group = only();

        store.care().assign(group, "ben", "ann");
        store.care().link(group, "https://tracker.example/1", "ann");
        store.care().comment(group, "looks like rounding", "ben");

        var now = store.groups().find(group).orElseThrow();
        assertThat(now.assignee()).isEqualTo("ben");
        assertThat(now.link()).isEqualTo("https://tracker.example/1");
        assertThat(store.groups().history(group))
                .extracting(StateChange::what, StateChange::actor, StateChange::to, StateChange::reason)
                .containsExactly(
                        tuple("group-assignee", "ann", "ben", ""),
                        tuple("group-link", "ann", "https://tracker.example/1", ""),
                        tuple("group-comment", "ben", "", "looks like rounding"));
        assertThat(store.care().comment(999, "x", "ann")).isEqualTo(new Decision.NoSuchGroup());
    }

    @Test
    void isNoRegressionInTheVersionsThatWereBrokenWhenItWasFixedInAnother() throws SQLException {
        feed.write(in("2.0"));
        long group = fixedIn("2.1");

        feed.write(in("2.0"));
        assertThat(store.groups().find(group).orElseThrow().state()).isEqualTo(GroupState.FIXED);

        var first = in("2.1");
        feed.write(first, in("2.1"));
        var regressed = store.groups().find(group).orElseThrow();
        assertThat(regressed.state()).isEqualTo(GroupState.REGRESSED);
        assertThat(regressed.stateVersion()).isEqualTo("2.1");
        assertThat(regressed.stateAt()).isEqualTo(first.receivedAt());
        assertThat(regressed.stateReason()).isEqualTo("seen again in 2.1 after it was fixed in 2.1");
    }

    @Test
    void regressesInAVersionThatNobodyKnewWhenItWasFixed() throws SQLException {
        feed.write(in("2.0"));
        long group = fixedIn("2.1");

        feed.write(in("2.2"));

        assertThat(store.groups().find(group).orElseThrow().stateVersion()).isEqualTo("2.2");
    }

    @Test
    void regressesTheGroupThatStandsForTheOneThatCameBack() throws SQLException {
        feed.write(mismatch(ORDERS, at("/a"), at("/b")));
        long a = id("/a");
        store.merges().merge(id("/b"), a, "ann", "");
        store.decisions().decide(a, GroupState.FIXED, "ann", "");
        database.execute("update mismatch_group set state_at = '" + Judged.START + "'");

        feed.write(mismatch(ORDERS, at("/b")));

        assertThat(store.groups().find(a).orElseThrow().state()).isEqualTo(GroupState.REGRESSED);
    }

    @Test
    void letsARuleOfAWholePlaceChangeAllHistoryAtOnceAndItsEndChangeItBack() throws SQLException {
        feed.write(mismatch(ORDERS, at("/a")), mismatch(ORDERS, at("/a"), at("/b")));
        var rule = store.rules().add(new NewRule("{}", "clock", "", null), "ann");

        store.coverage().cover(rule.id(), List.of(id("/a")));

        assertThat(orders().counts()).isEqualTo(new Counts(0, 1, 1, 0, 0));
        assertThat(orders().openGroups()).isEqualTo(1);
        assertThat(orders().discoveries()).isEqualTo(1);
        assertThat(store.groups().find(id("/a")).orElseThrow().count()).isZero();
        assertThat(store.groups().find(id("/a")).orElseThrow().excused()).isEqualTo(2);
        database.execute("update rule set expires = '2020-01-01'");
        assertThat(orders().counts()).isEqualTo(new Counts(0, 0, 2, 0, 0));
        assertThat(store.groups().find(id("/a")).orElseThrow().count()).isEqualTo(2);
    }

    @Test
    void showsAGroupAgainWhoseRuleHasExpired() throws SQLException {
        var rule = store.rules().add(new NewRule("{}", "", "", LocalDate.of(2999, 1, 1)), "ann");
        feed.write(mismatch(ORDERS, excusedAt("/a", rule.id())));
        assertThat(store.groups().list(GroupFilter.NONE)).isEmpty();

        database.execute("update rule set expires = '2020-01-01'");

        assertThat(store.groups().list(GroupFilter.NONE))
                .singleElement()
                .satisfies(group -> assertThat(group.count()).isEqualTo(1));
        assertThat(orders().openGroups()).isEqualTo(1);
    }

    @Test
    void splitsOnePlaceOfAGroupForWhatIsJudgedFromThenOn() {
        feed.write(mismatch(ORDERS, items("f")));
        long parent = only();
        long before = recorder.snapshot().ruleSet();

        var split = store.splits().split(parent, "/items/0/price", "ann", "the first is special");

        assertThat(split).isInstanceOf(Split.Made.class);
        long made = ((Split.Made) split).group();
        var snapshot = recorder.snapshot();
        assertThat(snapshot.ruleSet()).isGreaterThan(before);
        var place = snapshot.splits().getFirst();
        assertThat(place).isEqualTo(new SplitPlace("GET", "/orders/{id}", "f", "/items/0/price", "f@/items/0/price"));
        feed.write(mismatch(ORDERS, items(place.fingerprint())));
        assertThat(store.groups().find(made).orElseThrow().count()).isEqualTo(1);
        assertThat(store.groups().find(parent).orElseThrow().count()).isEqualTo(1);
        assertThat(store.splits().split(parent, "/items/0/price", "ann", "")).isInstanceOf(Split.Refused.class);
        assertThat(store.splits().split(parent, "/other/0/price", "ann", "")).isInstanceOf(Split.Refused.class);
    }

    private static Finding items(String fingerprint) {
        return new Finding(
                fingerprint, 1, "json-value", "/items/*/price", "200/200", "n/n", null, Standing.UNCONFIRMED);
    }

    private static JudgedExchange in(String version) {
        return Judged.exchange(ORDERS, version, new Outcome.Compared(), List.of(at("/a")));
    }

    private long fixedIn(String version) throws SQLException {
        long group = only();
        store.decisions().decide(group, new NewState(GroupState.FIXED, version, "done"), "ann");
        database.execute("update mismatch_group set state_at = '" + Judged.START + "'");
        return group;
    }

    private EndpointEvidence orders() {
        return store.endpoints().list(Optional.empty()).getFirst();
    }

    private long only() {
        return store.groups().list(GroupFilter.NONE).getFirst().id();
    }

    private long id(String location) throws SQLException {
        return database.number("select id from mismatch_group where location = '" + location + "'");
    }
}
