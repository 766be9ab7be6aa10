package dev.understudy.evidence.rejudge;

import static dev.understudy.evidence.Judged.at;
import static dev.understudy.evidence.Judged.excusedAt;
import static dev.understudy.evidence.Judged.match;
import static dev.understudy.evidence.Judged.mismatch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.Judged;
import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.endpoint.Counts;
import dev.understudy.evidence.group.GroupFilter;
import dev.understudy.evidence.group.GroupState;
import dev.understudy.evidence.group.MismatchGroup;
import dev.understudy.evidence.record.Batch;
import dev.understudy.evidence.record.DeadLetter;
import dev.understudy.evidence.record.JudgedExchange;
import dev.understudy.evidence.record.WriteResult;
import dev.understudy.evidence.rule.NewRule;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The store's half of judging anew; the worker's is tested with a real broker. */
final class RejudgingIT extends WithStore {
    private static final Instant SINCE = Judged.START;
    private static final Duration LEASE = Duration.ofMinutes(1);

    private Builds builds;

    @BeforeEach
    void openBuilds() {
        builds = store.builds();
    }

    @Test
    void replacesWhatIsShownByOnePointerOnceItHasTheSamePositions() {
        feed.write(mismatch(ORDERS, at("/a")), mismatch(ORDERS, at("/a")), match(ORDERS));
        Rejudging order = begun(1);
        build(order, 1, match(ORDERS));
        assertThat(counts()).isEqualTo(new Counts(1, 0, 2, 0, 0));
        builds.caughtUp(order);
        store.rejudgings().accept(order.id(), "ann");

        assertThat(builds.handOver(order(), terms())).isEqualTo(Handover.NOT_YET);
        build(order, 2, mismatch(ORDERS, at("/b")));
        assertThat(builds.handOver(order(), terms())).isEqualTo(Handover.DONE);

        assertThat(counts()).isEqualTo(new Counts(1, 0, 1, 0, 0));
        assertThat(order().state()).isEqualTo(Rejudging.State.DONE);
        assertThat(store.changes().newest(1).getFirst().to()).isEqualTo("generation 2");
        feed.write(match(ORDERS));
        assertThat(counts()).isEqualTo(new Counts(2, 0, 1, 0, 0));
    }

    @Test
    void accountsForWhatTheNewGenerationDoesNotHold() {
        var letter = new DeadLetter(0, "broken", "proxy-a", 1, "GET", "/orders/{id}");
        feed.write(List.of(match(ORDERS), match(ORDERS)), List.of(letter));
        Rejudging order = begun(2);
        build(order, 2, match(ORDERS));
        accept(order);
        var before = store.ledger().account().total();

        assertThat(builds.handOver(order(), terms())).isEqualTo(Handover.DONE);

        assertThat(store.ledger().account().total()).isEqualTo(before);
        assertThat(before.compared()).isEqualTo(2);
        assertThat(before.deadLettered()).isEqualTo(1);
    }

    @Test
    void keepsDeadLettersWithWhatWasOrderedOfThem() {
        var before = new DeadLetter(0, "broken", "proxy-a", 1, "GET", "/orders/{id}");
        var since = new DeadLetter(1, "broken", "proxy-a", 1, "GET", "/orders/{id}");
        feed.write(List.of(), List.of(before, since));
        long retry = store.letters().retryAll("ann", "").id();
        var listed = store.letters().list();
        Rejudging order = begun(1);
        var rebuilt = new Batch(
                feed.partition(), order.generation(), recorder.snapshot().ruleSet(), 1, 2, List.of(), List.of(since));
        assertThat(recorder.write(rebuilt)).isEqualTo(new WriteResult.Written());
        accept(order);

        assertThat(builds.handOver(order(), terms())).isEqualTo(Handover.DONE);

        assertThat(store.letters().list()).isEqualTo(listed);
        assertThat(store.letters().retry(retry).orElseThrow().waiting()).isEqualTo(2);
    }

    @Test
    void holdsTheShownGenerationStillOnlyWhileItIsHandedOver() throws SQLException {
        feed.write(match(ORDERS));
        Rejudging order = begun(0);
        build(order, 0, match(ORDERS));
        Batch next = feed.batch(List.of(match(ORDERS)), List.of());
        builds.freeze(LEASE);
        assertThat(recorder.write(next)).isEqualTo(new WriteResult.Written());

        accept(order);
        builds.freeze(LEASE);
        Batch held = feed.batch(List.of(match(ORDERS)), List.of());
        assertThat(recorder.write(held)).isEqualTo(new WriteResult.Held());
        build(order, 1, match(ORDERS));
        assertThat(builds.handOver(order(), terms())).isEqualTo(Handover.DONE);

        assertThat(recorder.write(held)).isEqualTo(new WriteResult.GenerationOver());
        feed.write(match(ORDERS));
        assertThat(counts().compared()).isEqualTo(3);
        assertThat(database.number("select count(*) from generation where state = 'current'"))
                .isEqualTo(1);
    }

    @Test
    void showsWhatItWouldChangePerEndpoint() {
        feed.write(mismatch(ORDERS, at("/gone")), match(BOOKS));
        Rejudging order = begun(0);
        build(order, 0, mismatch(ORDERS, at("/new")), match(BOOKS));

        List<Comparison> comparisons = store.comparisons().of(order);

        assertThat(comparisons).extracting(Comparison::template).containsExactly("/books", "/orders/{id}");
        Comparison orders = comparisons.get(1);
        assertThat(orders.newGroups()).extracting(MismatchGroup::location).containsExactly("/new");
        assertThat(orders.goneGroups()).extracting(MismatchGroup::location).containsExactly("/gone");
        assertThat(store.groups().list(GroupFilter.NONE))
                .extracting(MismatchGroup::location)
                .containsExactly("/gone");
    }

    @Test
    void givesAnOrderUpAndDeletesWhatWasBuilt() throws SQLException {
        feed.write(match(ORDERS));
        Rejudging order = begun(0);
        build(order, 0, mismatch(ORDERS, at("/new")));
        Batch late = batch(order, 1, 2, match(ORDERS));

        store.rejudgings().refuse(order.id(), "ann", "not better");

        assertThat(recorder.write(late)).isEqualTo(new WriteResult.GenerationOver());
        while (builds.sweep()) {
            assertThat(counts()).isEqualTo(new Counts(1, 0, 0, 0, 0));
        }
        assertThat(database.number("select count(*) from pattern_count where generation = 2"))
                .isZero();
        assertThat(database.number("select count(*) from pattern")).isEqualTo(1);
        assertThat(store.rejudgings().order(SINCE, "ben", "")).isInstanceOf(Ordered.Done.class);
    }

    @Test
    void beginsAnewWhenTheRulesChangeAndAsksAgainWhetherToAccept() {
        feed.write(match(ORDERS));
        Rejudging order = begun(0);
        build(order, 0, match(ORDERS));
        accept(order);
        store.rules().add(new NewRule("{}", "", "", null), "ann");

        assertThat(builds.handOver(order(), terms())).isEqualTo(Handover.REFUSED);
        builds.restart(order());

        Rejudging anew = order();
        assertThat(anew.generation()).isNotEqualTo(order.generation());
        assertThat(anew.state()).isEqualTo(Rejudging.State.BUILDING);
        assertThat(anew.ruleSet()).isNull();
    }

    @Test
    void letsOneWorkerBuildAtATime() throws SQLException {
        store.rejudgings().order(SINCE, "ann", "");

        assertThat(builds.lease("one", LEASE)).isPresent();
        assertThat(builds.lease("two", LEASE)).isEmpty();
        assertThat(builds.lease("one", LEASE)).isPresent();
        database.execute("update rejudging set leased_until = now() - interval '1 s'");
        assertThat(builds.lease("two", LEASE)).isPresent();
        assertThat(store.rejudgings().order(SINCE, "ben", "")).isInstanceOf(Ordered.UnderWay.class);
    }

    @Test
    void isAcceptedOnlyWhenItHasCaughtUp() {
        Rejudging order = begun(0);

        assertThat(store.rejudgings().accept(order.id(), "ann")).isInstanceOf(Ordered.NotNow.class);
        assertThat(store.rejudgings().accept(99, "ann")).isEqualTo(new Ordered.NoSuchOrder());
    }

    @Test
    void marksAFixedGroupThatTheNewGenerationShowsSince() throws SQLException {
        feed.write(mismatch(ORDERS, at("/a")), match(ORDERS));
        long group = store.groups().list(GroupFilter.NONE).getFirst().id();
        store.decisions().decide(group, GroupState.FIXED, "ann", "");
        database.execute("update mismatch_group set state_at = '" + Judged.START + "'");
        Rejudging order = begun(1);
        build(order, 1, mismatch(ORDERS, at("/a")));
        assertThat(store.groups().find(group).orElseThrow().state()).isEqualTo(GroupState.FIXED);
        accept(order);

        builds.handOver(order(), terms());

        assertThat(store.groups().find(group).orElseThrow().state()).isEqualTo(GroupState.REGRESSED);
    }

    @Test
    void recordsThatAWorkerStartedWithOtherRulesInItsFile() {
        builds.startedWith(new FileRules("a", Map.of()));
        builds.startedWith(new FileRules("a", Map.of()));
        assertThat(store.changes().newest(9)).isEmpty();

        builds.startedWith(new FileRules("b", Map.of()));

        assertThat(store.changes().newest(9))
                .singleElement()
                .satisfies(change -> assertThat(change.what()).isEqualTo("policy-rules"));
    }

    @Test
    void countsWhatARuleOfTheFileExcusedUntilItLapses() {
        feed.write(mismatch(ORDERS, excusedAt("/a", "ignore:/a")));
        builds.startedWith(new FileRules("a", Map.of("ignore:/a", LocalDate.of(2999, 1, 1))));
        assertThat(counts()).isEqualTo(new Counts(0, 1, 0, 0, 0));

        builds.startedWith(new FileRules("b", Map.of("ignore:/a", LocalDate.of(2020, 1, 1))));

        assertThat(counts()).isEqualTo(new Counts(0, 0, 1, 0, 0));
    }

    private Rejudging begun(long start) {
        store.rejudgings().order(SINCE, "ann", "");
        Rejudging order = builds.lease("one", LEASE).orElseThrow();
        builds.begin(order, terms(), List.of(new Start(feed.partition(), start)), null);
        return order();
    }

    private void build(Rejudging order, long from, JudgedExchange... judged) {
        assertThat(recorder.write(batch(order, from, from + judged.length, judged)))
                .isEqualTo(new WriteResult.Written());
    }

    private Batch batch(Rejudging order, long from, long to, JudgedExchange... judged) {
        long ruleSet = recorder.snapshot().ruleSet();
        return new Batch(feed.partition(), order.generation(), ruleSet, from, to, List.of(judged), List.of());
    }

    private void accept(Rejudging order) {
        builds.caughtUp(order);
        assertThat(store.rejudgings().accept(order.id(), "ann")).isInstanceOf(Ordered.Done.class);
    }

    private Terms terms() {
        return new Terms(recorder.snapshot().ruleSet(), "file");
    }

    private Rejudging order() {
        return store.rejudgings().newest().getFirst();
    }

    private Counts counts() {
        return store.endpoints().list(Optional.empty()).stream()
                .map(endpoint -> endpoint.counts())
                .reduce(Counts.NONE, Counts::and);
    }
}
