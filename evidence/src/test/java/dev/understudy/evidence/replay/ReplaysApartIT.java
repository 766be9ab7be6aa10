package dev.understudy.evidence.replay;

import static dev.understudy.evidence.Judged.at;
import static dev.understudy.evidence.Judged.match;
import static dev.understudy.evidence.Judged.mismatch;
import static dev.understudy.evidence.Reports.row;
import static dev.understudy.evidence.Reports.running;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.Judged;
import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.certainty.Sample;
import dev.understudy.evidence.endpoint.Counts;
import dev.understudy.evidence.endpoint.EndpointEvidence;
import dev.understudy.evidence.endpoint.Readiness;
import dev.understudy.evidence.endpoint.Samples;
import dev.understudy.evidence.group.GroupFilter;
import dev.understudy.evidence.group.GroupState;
import dev.understudy.evidence.group.MismatchGroup;
import dev.understudy.evidence.inventory.Watching;
import dev.understudy.evidence.record.DeadLetter;
import dev.understudy.evidence.record.EpochReport;
import dev.understudy.evidence.record.JudgedExchange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ReplaysApartIT extends WithStore {
    private static final String REPLAY = "replay:proxy-a";

    @Test
    void areInNoFigureOfUsers() {
        feed.write(match(ORDERS), mismatch(ORDERS, at("/b")));
        feed.write(replayed(match(ORDERS)), replayed(match(ORDERS)), replayed(mismatch(ORDERS, at("/b"))));

        var orders = only();

        assertThat(orders.counts()).isEqualTo(new Counts(1, 0, 1, 0, 0));
        assertThat(orders.samples()).isEqualTo(new Samples(new Sample(2, 1), Sample.NONE));
        assertThat(orders.replayed().counts()).isEqualTo(new Counts(2, 0, 1, 0, 0));
        assertThat(orders.replayed().samples().all()).isEqualTo(new Sample(3, 1));
        assertThat(group().count()).isEqualTo(1);
        assertThat(group().replayed()).isEqualTo(1);
        var buckets = store.endpoints().buckets(orders.id(), Optional.empty());
        assertThat(buckets.stream().mapToLong(bucket -> bucket.counts().compared()))
                .containsExactly(2L);
        assertThat(store.endpoints().versions(orders.id()).getFirst().counts().compared())
                .isEqualTo(2);
    }

    @Test
    void doNotMakeAnEndpointReady() {
        feed.write(Stream.generate(() -> replayed(match(ORDERS))).limit(342).toList(), List.of());

        var orders = only();

        assertThat(orders.replayed().samples().successes().shows(EndpointEvidence.TARGET))
                .isTrue();
        assertThat(orders.parityLowerBound()).isEmpty();
        assertThat(orders.readiness()).isEqualTo(Readiness.UNKNOWN);
        assertThat(orders.moreSamplesNeeded()).hasValue(342);
    }

    @Test
    void openAGroupThatSpeaksAgainstACutoverUntilItIsDecided() {
        feed.write(Stream.generate(() -> match(ORDERS)).limit(342).toList(), List.of());
        feed.write(replayed(mismatch(ORDERS, at("/b"))));
        var found = only();
        var group = group();

        store.decisions().decide(group.id(), GroupState.ACCEPTED, "ann", "agreed");

        assertThat(group.count()).isZero();
        assertThat(group.replayed()).isEqualTo(1);
        assertThat(group.firstSeen()).isNotNull();
        assertThat(found.openGroups()).isZero();
        assertThat(found.replayed().openGroups()).isEqualTo(1);
        assertThat(found.readiness()).isEqualTo(Readiness.NOT_READY);
        var decided = only();
        assertThat(decided.readiness()).isEqualTo(Readiness.READY);
        assertThat(decided.samples().successes()).isEqualTo(new Sample(342, 0));
        assertThat(decided.replayed().samples().successes()).isEqualTo(new Sample(1, 1));
        assertThat(decided.replayed().counts()).isEqualTo(new Counts(0, 1, 0, 0, 0));
    }

    @Test
    void haveAnAccountOfTheirOwn() {
        recorder.write(List.of(
                running(1, row(ORDERS, "SEEN", "seen", 3), row(ORDERS, "NOT_MIRRORED", "paused", 2)),
                life(row(ORDERS, "SEEN", "seen", 4), row(ORDERS, "NOT_MIRRORED", "control-window", 1))));
        feed.write(
                List.of(match(ORDERS), replayed(match(ORDERS)), replayed(match(ORDERS))),
                List.of(new DeadLetter(3, "not Smile", REPLAY, 1, "GET", "/orders/{id}")));

        var account = store.ledger().account();

        assertThat(account.total().seen()).isEqualTo(3);
        assertThat(account.total().compared()).isEqualTo(1);
        assertThat(account.total().deadLettered()).isZero();
        assertThat(account.total().balanced()).isTrue();
        assertThat(account.epochs()).hasSize(1);
        var replays = account.replays();
        assertThat(replays.total().seen()).isEqualTo(4);
        assertThat(replays.total().compared()).isEqualTo(2);
        assertThat(replays.total().deadLettered()).isEqualTo(1);
        assertThat(replays.total().notMirrored()).containsExactly(Map.entry("control-window", 1L));
        assertThat(replays.total().balanced()).isTrue();
        assertThat(replays.epochs()).extracting(of -> of.life().proxy()).containsExactly(REPLAY);
        assertThat(only().ledger().seen()).isEqualTo(3);
        assertThat(store.watching().seen().values())
                .extracting(Watching.Seen::total)
                .containsExactly(3L);
    }

    @Test
    void areNotWatching() {
        recorder.write(List.of(life(row(ORDERS, "SEEN", "seen", 4))));

        assertThat(store.watching().watch().isNone()).isTrue();
        assertThat(store.watching().seen()).isEmpty();
    }

    @Test
    void areAccountedForBeforeTheirProxyHasReported() {
        feed.write(replayed(match(ORDERS)));

        assertThat(store.ledger().account().total().seen()).isZero();
        assertThat(store.ledger().account().replays().total().seen()).isEqualTo(1);
    }

    private static EpochReport life(EpochReport.Row... rows) {
        return new EpochReport(REPLAY, 1, 1, Judged.START, Judged.START.plusSeconds(1), false, Map.of(), List.of(rows));
    }

    private static JudgedExchange replayed(JudgedExchange exchange) {
        return Judged.replayed(REPLAY, exchange);
    }

    private EndpointEvidence only() {
        var list = store.endpoints().list(Optional.empty());
        assertThat(list).hasSize(1);
        return list.getFirst();
    }

    private MismatchGroup group() {
        var list = store.groups().list(GroupFilter.NONE);
        assertThat(list).hasSize(1);
        return list.getFirst();
    }
}
