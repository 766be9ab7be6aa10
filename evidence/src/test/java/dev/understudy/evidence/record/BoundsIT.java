package dev.understudy.evidence.record;

import static dev.understudy.evidence.Judged.at;
import static dev.understudy.evidence.Judged.excusedAt;
import static dev.understudy.evidence.Judged.match;
import static dev.understudy.evidence.Judged.mismatch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.evidence.Feed;
import dev.understudy.evidence.Judged;
import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.endpoint.Counts;
import dev.understudy.evidence.group.Decision;
import dev.understudy.evidence.group.GroupFilter;
import dev.understudy.evidence.group.GroupState;
import dev.understudy.evidence.group.MismatchGroup;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class BoundsIT extends WithStore {
    private Feed bounded = new Feed(recorder, 0);

    @BeforeEach
    void bound() {
        bounded = new Feed(store.recorder(new Bounds(3, 64, 3, 3, 3, 3, 1 << 20)), 0);
    }

    @Test
    void tellsABoundedNumberOfInstancesApart() throws SQLException {
        for (int i = 0; i < 10; i++) bounded.write(Judged.answeredBy("new:" + i, ORDERS, at("/a")));

        assertThat(database.number("select count(*) from instance")).isEqualTo(3);
        assertThat(database.number("select sum(compared) from endpoint_instance where side = 'candidate'"))
                .isEqualTo(10);
        assertThat(database.number("select mismatches from group_instance join instance on id = instance_id"
                        + " where side = 'candidate' and name = '{other}'"))
                .isEqualTo(9);
    }

    @Test
    void putsPatternsBeyondTheBoundIntoOneThatKeepsTheVerdict() throws SQLException {
        bounded.write(match(ORDERS), mismatch(ORDERS, at("/a")), mismatch(ORDERS, at("/b")));
        bounded.write(
                mismatch(ORDERS, at("/a"), at("/b")),
                mismatch(ORDERS, at("/a"), excusedAt("/b", "r")),
                mismatch(ORDERS, excusedAt("/a", "r"), excusedAt("/b", "r")));

        assertThat(counts()).isEqualTo(new Counts(1, 1, 4, 0, 0));
        assertThat(database.number("select count(*) from pattern")).isEqualTo(5);
        assertThat(store.groups().list(GroupFilter.NONE))
                .extracting(MismatchGroup::location, MismatchGroup::count)
                .containsExactlyInAnyOrder(tuple("/a", 3L), tuple("/b", 2L), tuple("", 2L));
    }

    @Test
    void neverAcceptsWhatWasNotExplored() {
        for (String place : "/a /b /c /d /e".split(" ")) bounded.write(mismatch(ORDERS, at(place)));
        var group = store.groups().list(GroupFilter.NONE).stream()
                .filter(each -> each.kind().equals("not-explored"))
                .findFirst()
                .orElseThrow();

        var decision = store.decisions().decide(group.id(), GroupState.ACCEPTED, "ann", "all fine");

        assertThat(decision).isEqualTo(new Decision.NotExplored());
        assertThat(group.count()).isEqualTo(2);
        assertThat(counts()).isEqualTo(new Counts(0, 0, 5, 0, 0));
    }

    @Test
    void aPatternOfTooManyDifferencesKeepsItsVerdictAndNoMore() throws SQLException {
        var few = new Feed(store.recorder(new Bounds(10, 2, 10, 10, 10, 10, 1 << 20)), 0);

        few.write(mismatch(ORDERS, at("/a"), at("/b")), mismatch(ORDERS, at("/a"), at("/b"), at("/c")));

        assertThat(counts()).isEqualTo(new Counts(0, 0, 2, 0, 0));
        assertThat(database.number(
                        "select max(n) from (select count(*) as n from pattern_member group by pattern_id) m"))
                .isEqualTo(2);
        assertThat(store.groups().list(GroupFilter.NONE))
                .extracting(MismatchGroup::kind, MismatchGroup::count)
                .contains(tuple("not-explored", 1L));
    }

    @Test
    void versionsBeyondTheBoundCountAsOne() throws SQLException {
        var few = new Feed(store.recorder(new Bounds(10, 64, 10, 10, 2, 10, 1 << 20)), 0);

        for (int i = 0; i < 5; i++) few.write(Judged.by("request-" + i, match(ORDERS)));

        assertThat(database.number("select count(*) from version_pair")).isEqualTo(3);
        assertThat(database.number("select sum(count) from pattern_count join version_pair on id = pair_id"
                        + " where candidate_version = '{other}'"))
                .isEqualTo(3);
        assertThat(counts()).isEqualTo(new Counts(5, 0, 0, 0, 0));
    }

    private Counts counts() {
        return store.endpoints().list(Optional.empty()).getFirst().counts();
    }
}
