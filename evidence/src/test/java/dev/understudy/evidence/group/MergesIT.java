package dev.understudy.evidence.group;

import static dev.understudy.evidence.Judged.at;
import static dev.understudy.evidence.Judged.excusedAt;
import static dev.understudy.evidence.Judged.match;
import static dev.understudy.evidence.Judged.mismatch;
import static dev.understudy.evidence.Judged.movedAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.Feed;
import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.endpoint.Counts;
import dev.understudy.evidence.endpoint.EndpointEvidence;
import dev.understudy.evidence.record.Bounds;
import dev.understudy.evidence.record.Finding;
import dev.understudy.evidence.record.Standing;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MergesIT extends WithStore {
    @Test
    void countsAnExchangeThatShowsBothGroupsOnce() {
        feed.write(
                mismatch(ORDERS, at("/a"), at("/b")),
                mismatch(ORDERS, at("/a")),
                mismatch(ORDERS, at("/b")),
                mismatch(ORDERS, excusedAt("/a", "r"), movedAt("/b")),
                match(ORDERS));
        long a = group("/a");
        long b = group("/b");

        var merged = store.merges().merge(b, a, "ann", "one cause");

        assertThat(merged).isEqualTo(new Decision.Recorded());
        var groups = store.groups().list(GroupFilter.NONE);
        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(group.id()).isEqualTo(a);
            assertThat(group.count()).isEqualTo(3);
            assertThat(group.excused()).isZero();
            assertThat(group.moved()).isEqualTo(1);
            assertThat(group.merged()).containsExactly(b);
        });
        assertThat(store.groups().find(b).orElseThrow().mergedInto()).isEqualTo(a);
    }

    @Test
    void decidesMergedGroupsAsOneAndUndoesItExactly() {
        feed.write(mismatch(ORDERS, at("/a"), at("/b")), mismatch(ORDERS, at("/b")));
        long a = group("/a");
        long b = group("/b");
        store.merges().merge(b, a, "ann", "");

        store.decisions().decide(a, GroupState.ACCEPTED, "ann", "fine");
        assertThat(store.decisions().decide(b, GroupState.OPEN, "ann", "")).isEqualTo(new Decision.Merged(a));
        assertThat(orders().counts()).isEqualTo(new Counts(0, 2, 0, 0, 0));
        assertThat(orders().discoveries()).isEqualTo(2);

        assertThat(store.merges().unmerge(b, "ben", "two after all")).isEqualTo(new Decision.Recorded());
        assertThat(orders().counts()).isEqualTo(new Counts(0, 0, 2, 0, 0));
        assertThat(store.groups().find(b).orElseThrow().state()).isEqualTo(GroupState.OPEN);
        assertThat(store.groups().find(b).orElseThrow().count()).isEqualTo(2);
        assertThat(store.groups().history(b))
                .extracting(StateChange::what)
                .containsExactly("group-merged", "group-unmerged");
    }

    @Test
    void keepsMergesFlatSoThatEachGroupHasOneThatStandsForIt() {
        feed.write(mismatch(ORDERS, at("/a"), at("/b"), at("/c")));
        store.merges().merge(group("/a"), group("/b"), "ann", "");
        store.merges().merge(group("/b"), group("/c"), "ann", "");

        assertThat(store.groups().list(GroupFilter.NONE))
                .singleElement()
                .satisfies(group -> assertThat(group.merged()).hasSize(2));
        assertThat(store.merges().merge(group("/c"), group("/a"), "ann", ""))
                .isEqualTo(new Decision.CannotMerge("The group cannot be merged into itself."));
    }

    @Test
    void mergesNeitherAcrossEndpointsNorWithWhatWasNotExplored() {
        recorder = store.recorder(new Bounds(10, 64, 1, 10, 10, 10, 1 << 20));
        feed = new Feed(recorder, 0);
        feed.write(mismatch(ORDERS, at("/a")), mismatch(BOOKS, at("/x")));
        feed.write(mismatch(ORDERS, at("/beyond")));
        long notExplored = store.groups().list(GroupFilter.NONE).stream()
                .filter(group -> group.kind().equals(MismatchGroup.NOT_EXPLORED))
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(store.merges().merge(group("/a"), group("/x"), "ann", ""))
                .isEqualTo(new Decision.CannotMerge("The groups belong to two endpoints."));
        assertThat(store.merges().merge(notExplored, group("/a"), "ann", "")).isEqualTo(new Decision.NotExplored());
        assertThat(store.merges().merge(group("/a"), notExplored, "ann", "")).isEqualTo(new Decision.NotExplored());
        assertThat(store.merges().merge(group("/a"), 999, "ann", "")).isEqualTo(new Decision.NoSuchGroup());
    }

    /** Even where somebody wrote the alias by hand. */
    @Test
    void neverExcusesWhatWasNotExploredThroughAMerge() throws SQLException {
        var notExplored = new Finding("f", 1, "not-explored", "/deep", "200/200", "", null, Standing.UNCONFIRMED);
        feed.write(mismatch(ORDERS, at("/a")), mismatch(ORDERS, notExplored));
        database.execute("insert into group_alias values (" + group("/deep") + ", " + group("/a") + ")");

        store.decisions().decide(group("/a"), GroupState.ACCEPTED, "ann", "");

        assertThat(orders().counts()).isEqualTo(new Counts(0, 1, 1, 0, 0));
    }

    private EndpointEvidence orders() {
        return store.endpoints().list(Optional.empty()).stream()
                .filter(endpoint -> endpoint.name().equals(ORDERS))
                .findFirst()
                .orElseThrow();
    }

    private long group(String location) {
        try {
            return database.number("select id from mismatch_group where location = '" + location + "'");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
