package dev.understudy.evidence.endpoint;

import static dev.understudy.evidence.Judged.at;
import static dev.understudy.evidence.Judged.excusedAt;
import static dev.understudy.evidence.Judged.failed;
import static dev.understudy.evidence.Judged.match;
import static dev.understudy.evidence.Judged.mismatch;
import static dev.understudy.evidence.Judged.movedAt;
import static dev.understudy.evidence.Judged.notComparable;
import static dev.understudy.evidence.Judged.refusedWrite;
import static dev.understudy.evidence.Reports.row;
import static dev.understudy.evidence.Reports.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.evidence.Feed;
import dev.understudy.evidence.Judged;
import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.group.GroupFilter;
import dev.understudy.evidence.group.GroupState;
import dev.understudy.evidence.record.EpochReport;
import dev.understudy.evidence.record.JudgedExchange;
import dev.understudy.evidence.record.Outcome;
import dev.understudy.evidence.rule.NewRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class EndpointsIT extends WithStore {
    @Test
    void countsEveryVerdictOnce() {
        feed.write(
                match(ORDERS),
                mismatch(ORDERS, excusedAt("/a", "r")),
                mismatch(ORDERS, at("/b"), excusedAt("/a", "r")),
                mismatch(ORDERS, movedAt("/c")),
                mismatch(ORDERS, movedAt("/c"), at("/b")),
                failed(ORDERS),
                notComparable(ORDERS));

        var orders = only();

        assertThat(orders.counts()).isEqualTo(new Counts(1, 1, 2, 1, 2));
        assertThat(orders.counts().parity()).hasValue(2.0 / 5);
        assertThat(orders.openGroups()).isEqualTo(1);
        assertThat(orders.readiness()).isEqualTo(Readiness.NOT_READY);
    }

    @Test
    void changesParityForAllHistoryWhenAGroupIsAcceptedOrReopened() {
        feed.write(match(ORDERS), mismatch(ORDERS, at("/b")), mismatch(ORDERS, at("/b"), at("/c")));
        long group = group("/b");

        store.decisions().decide(group, GroupState.ACCEPTED, "ann", "agreed");
        var accepted = only();
        store.decisions().decide(group, GroupState.OPEN, "ben", "not so");
        var reopened = only();

        assertThat(accepted.counts()).isEqualTo(new Counts(1, 1, 1, 0, 0));
        assertThat(accepted.openGroups()).isEqualTo(1);
        assertThat(accepted.discoveries()).isEqualTo(1);
        assertThat(reopened.counts()).isEqualTo(new Counts(1, 0, 2, 0, 0));
    }

    @Test
    void keepsADiscoveryInTheBoundForEver() {
        feed.write(Stream.generate(() -> match(ORDERS)).limit(341).toList(), List.of());
        feed.write(mismatch(ORDERS, at("/b")));
        store.decisions().decide(group("/b"), GroupState.PRIMARY_WRONG, "ann", "v1 rounds wrongly");

        var orders = only();

        assertThat(orders.counts().parity()).hasValue(1);
        assertThat(orders.parityLowerBound().orElseThrow()).isLessThan(0.99);
        assertThat(orders.readiness()).isEqualTo(Readiness.UNKNOWN);
    }

    @Test
    void isReadyAtTheBoundAndSaysHowManyAreMissingBefore() {
        feed.write(Stream.generate(() -> match(ORDERS)).limit(300).toList(), List.of());
        var before = only();
        feed.write(Stream.generate(() -> match(ORDERS)).limit(42).toList(), List.of());

        var after = only();

        assertThat(before.readiness()).isEqualTo(Readiness.UNKNOWN);
        assertThat(before.moreSamplesNeeded()).hasValue(42);
        assertThat(after.readiness()).isEqualTo(Readiness.READY);
        assertThat(after.moreSamplesNeeded()).hasValue(0);
    }

    @Test
    void listsEndpointsThatWereOnlySeen() {
        recorder.write(List.of(running(
                1, row("POST /orders", "SEEN", "seen", 2), row("POST /orders", "NOT_MIRRORED", "unsafe-method", 2))));

        var post = only();

        assertThat(post.name()).isEqualTo("POST /orders");
        assertThat(post.ledger().seen()).isEqualTo(2);
        assertThat(post.counts()).isEqualTo(Counts.NONE);
        assertThat(post.parityLowerBound()).isEmpty();
        assertThat(post.lastSeen()).isNotNull();
    }

    @Test
    void keepsWhereTheCandidateWasRefusedAWrite() {
        feed.write(match(ORDERS), notComparable(ORDERS), refusedWrite(ORDERS), refusedWrite(ORDERS));

        var orders = only();

        assertThat(orders.refusedWrites()).isEqualTo(2);
        assertThat(orders.counts()).isEqualTo(new Counts(1, 0, 0, 0, 3));
        assertThat(orders.openGroups()).isZero();
    }

    @Test
    void judgesOneVersionOfTheCandidateByItself() {
        feed.write(mismatch(ORDERS, at("/b")), mismatch(BOOKS, at("/b")));
        feed.write(ofVersion("2.1"), ofVersion("2.1"));

        var list = store.endpoints().list(Optional.of("2.1"));

        assertThat(list)
                .extracting(EndpointEvidence::name, EndpointEvidence::counts, EndpointEvidence::openGroups)
                .containsExactly(tuple(BOOKS, Counts.NONE, 0L), tuple(ORDERS, new Counts(2, 0, 0, 0, 0), 0L));
        assertThat(store.endpoints().versions(list.getLast().id()))
                .extracting(VersionEvidence::candidate)
                .containsExactly("2.1", "2.0");
        assertThat(store.groups().list(GroupFilter.NONE.with(Optional.of("2.1"))))
                .isEmpty();
    }

    @Test
    void countsAsSeenForAVersionOnlyWhatProxiesSawWhileItWasJudged() {
        recorder.write(List.of(
                life(7, Judged.START.minusSeconds(7200), Duration.ofHours(1), row(BOOKS, "SEEN", "seen", 9)),
                life(1, Judged.START.minusSeconds(60), Duration.ofDays(9), row(ORDERS, "SEEN", "seen", 3))));
        feed.write(ofVersion("2.1"), ofVersion("2.1"));

        var list = store.endpoints().list(Optional.of("2.1"));

        assertThat(list)
                .extracting(EndpointEvidence::name, each -> each.ledger().seen())
                .containsExactly(tuple(ORDERS, 3L));
    }

    private static EpochReport life(long epoch, Instant startedAt, Duration length, EpochReport.Row row) {
        return new EpochReport("proxy-a", epoch, 1, startedAt, startedAt.plus(length), true, Map.of(), List.of(row));
    }

    @Test
    void addsUpWhatSeveralPartitionsSaw() {
        feed.write(match(ORDERS));
        new Feed(recorder, 1).write(match(ORDERS), mismatch(ORDERS, at("/b")));

        var orders = only();

        assertThat(orders.counts()).isEqualTo(new Counts(2, 0, 1, 0, 0));
        var buckets = store.endpoints().buckets(orders.id(), Optional.empty());
        assertThat(buckets.stream().map(Bucket::counts).reduce(Counts.NONE, Counts::and))
                .isEqualTo(orders.counts());
    }

    @Test
    void excusesNothingByAStoredRuleThatHasLapsed() {
        var rule = store.rules().add(new NewRule("{}", "", "", LocalDate.parse("2026-01-01")), "ann");
        var other = store.rules().add(new NewRule("{}", "", "", null), "ann");
        feed.write(mismatch(ORDERS, excusedAt("/a", rule.id())), mismatch(ORDERS, excusedAt("/a", other.id())));

        assertThat(only().counts()).isEqualTo(new Counts(0, 1, 1, 0, 0));
    }

    private EndpointEvidence only() {
        var list = store.endpoints().list(Optional.empty());
        assertThat(list).hasSize(1);
        return list.getFirst();
    }

    private long group(String location) {
        return store.groups().list(GroupFilter.NONE).stream()
                .filter(group -> group.location().equals(location))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static JudgedExchange ofVersion(String version) {
        return Judged.exchange(ORDERS, version, new Outcome.Compared(), List.of());
    }
}
