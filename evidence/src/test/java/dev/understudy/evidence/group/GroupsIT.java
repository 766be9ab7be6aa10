package dev.understudy.evidence.group;

import static dev.understudy.evidence.Judged.answeredBy;
import static dev.understudy.evidence.Judged.at;
import static dev.understudy.evidence.Judged.excusedAt;
import static dev.understudy.evidence.Judged.failed;
import static dev.understudy.evidence.Judged.match;
import static dev.understudy.evidence.Judged.mismatch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.evidence.Judged;
import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.record.Outcome;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GroupsIT extends WithStore {
    @Test
    void listsTheMostFrequentFirstAndLeavesOutWhatRulesExcused() {
        feed.write(
                match(ORDERS),
                mismatch(ORDERS, at("/rare"), at("/often")),
                mismatch(ORDERS, at("/often"), excusedAt("/excused", "r")));

        var groups = store.groups().list(GroupFilter.NONE);

        assertThat(groups).extracting(MismatchGroup::location).containsExactly("/often", "/rare");
        assertThat(groups.getFirst().count()).isEqualTo(2);
        assertThat(groups.getFirst().state()).isEqualTo(GroupState.OPEN);
        assertThat(groups.getFirst().firstSeen()).isBefore(groups.getFirst().lastSeen());
    }

    @Test
    void remembersWhoDecidedWhatAndWhy() {
        feed.write(mismatch(ORDERS, at("/a")));
        var group = store.groups().list(GroupFilter.NONE).getFirst();

        var decision = store.decisions().decide(group.id(), GroupState.ACCEPTED, "ann \0", "agreed with the team");

        assertThat(decision).isEqualTo(new Decision.Recorded());
        var decided = store.groups().find(group.id()).orElseThrow();
        assertThat(decided.stateActor()).isEqualTo("ann \\u0000");
        assertThat(decided.stateReason()).isEqualTo("agreed with the team");
        assertThat(store.groups().history(group.id()))
                .extracting(StateChange::from, StateChange::to)
                .containsExactly(tuple("open", "accepted"));
        assertThat(store.changes().newest(10)).hasSize(1);
        var filter = new GroupFilter(Optional.empty(), Optional.of(GroupState.OPEN), Optional.empty());
        assertThat(store.groups().list(filter)).isEmpty();
    }

    @Test
    void regressesWhenAFixedGroupIsSeenInALaterExchange() throws SQLException {
        long group = fixedAt(Judged.START);

        feed.write(mismatch(ORDERS, at("/a")));

        assertThat(store.groups().find(group).orElseThrow().state()).isEqualTo(GroupState.REGRESSED);
        assertThat(store.groups().history(group))
                .last()
                .extracting(StateChange::actor, StateChange::to)
                .containsExactly("understudy", "regressed");
    }

    @Test
    void doesNotRegressByAnExchangeFromBeforeTheFixOrOneThatARuleExcuses() throws SQLException {
        long group = fixedAt(Judged.START.plus(Duration.ofDays(1)));
        feed.write(mismatch(ORDERS, at("/a")));
        database.execute("update mismatch_group set state_at = '" + Judged.START + "'");

        feed.write(mismatch(ORDERS, excusedAt("/a", "r")));

        assertThat(store.groups().find(group).orElseThrow().state()).isEqualTo(GroupState.FIXED);
    }

    @Test
    void countsByInstanceWhoAnsweredAndWhoShowsIt() {
        feed.write(
                answeredBy("new:1", ORDERS),
                answeredBy("new:2", ORDERS, at("/a"), at("/b")),
                answeredBy("new:2", ORDERS, excusedAt("/a", "r")));
        feed.write(answeredBy("new:1", ORDERS), answeredBy("new:2", ORDERS, at("/a")));
        feed.write(Judged.exchange(ORDERS, "3.0", new Outcome.Compared(), List.of()), failed(ORDERS));
        long group = store.groups().list(GroupFilter.NONE).getFirst().id();

        assertThat(store.groups().instances(group))
                .containsExactly(
                        new InstanceShare("candidate", "new:2", 3, 2),
                        new InstanceShare("candidate", "new:1", 2, 0),
                        new InstanceShare("primary", "old:1", 5, 2));
    }

    private long fixedAt(Instant time) throws SQLException {
        feed.write(mismatch(ORDERS, at("/a")));
        long group = store.groups().list(GroupFilter.NONE).getFirst().id();
        store.decisions().decide(group, GroupState.FIXED, "ann", "");
        database.execute("update mismatch_group set state_at = '" + time + "'");
        return group;
    }

    @Test
    void saysSoWhenThereIsNoSuchGroup() {
        assertThat(store.decisions().decide(99, GroupState.ACCEPTED, "ann", "")).isEqualTo(new Decision.NoSuchGroup());
    }
}
