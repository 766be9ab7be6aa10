package dev.understudy.evidence.letter;

import static dev.understudy.evidence.Judged.at;
import static dev.understudy.evidence.Judged.match;
import static dev.understudy.evidence.Judged.mismatch;
import static dev.understudy.evidence.Judged.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.endpoint.Counts;
import dev.understudy.evidence.ledger.Terms;
import dev.understudy.evidence.ledger.ToldApart;
import dev.understudy.evidence.record.DeadLetter;
import dev.understudy.evidence.record.JudgedExchange;
import dev.understudy.evidence.record.Retried;
import dev.understudy.evidence.record.WriteResult;
import dev.understudy.evidence.rule.NewRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The store's half of judging dead letters again; the worker's is tested with a real broker. */
final class LettersIT extends WithStore {
    private Letters letters;

    @BeforeEach
    void bury() {
        letters = store.letters();
        feed.write(
                List.of(match(ORDERS)),
                List.of(
                        new DeadLetter(1, "schema 2", "proxy-a", 1, "GET", "/orders/{id}"),
                        new DeadLetter(2, "schema 2", "proxy-a", 1, "GET", "/orders/{id}"),
                        new DeadLetter(3, "no Smile", "", 0, "", "")));
    }

    @Test
    void listsThemWithReasonAndPosition() {
        LetterList list = letters.list();

        assertThat(list.total()).isEqualTo(3);
        assertThat(list.reasons())
                .containsExactly(new LetterList.ReasonCount("schema 2", 2), new LetterList.ReasonCount("no Smile", 1));
        assertThat(list.letters())
                .extracting(letter -> letter.position() + " " + letter.reason() + " " + letter.endpoint())
                .containsExactly("0@3 no Smile ", "0@2 schema 2 GET /orders/{id}", "0@1 schema 2 GET /orders/{id}");
        assertThat(list.letters().getFirst().deadAt()).isNotNull();
    }

    @Test
    void movesOneFromDeadToJudgedSoThatTheLedgerStaysExact() {
        Terms before = ledger();
        LetterRetry order = ordered(1, 2);

        retry(Map.of(1L, mismatch(ORDERS, at("/a"))), Map.of(2L, "schema 2 is newer"));

        Terms after = ledger();
        assertThat(counts()).isEqualTo(new Counts(1, 0, 1, 0, 0));
        assertThat(after.compared()).isEqualTo(before.compared() + 1);
        assertThat(after.deadLettered()).isEqualTo(before.deadLettered() - 1);
        assertThat(after.seen()).isEqualTo(before.seen());
        assertThat(after.balanced()).isTrue();
        assertThat(recorder.position(feed.partition(), 1).next()).isEqualTo(4);
        assertThat(letters.retry(order.id()).orElseThrow()).satisfies(done -> {
            assertThat(done.asked()).isEqualTo(2);
            assertThat(done.judged()).isEqualTo(1);
            assertThat(done.waiting()).isZero();
            assertThat(done.stillDead()).extracting(ListedLetter::answer).containsExactly("schema 2 is newer");
        });
        assertThat(store.changes().newest(1).getFirst().actor()).isEqualTo("ann");
    }

    @Test
    void countsOneOnceHoweverOftenItIsRead() {
        ordered(1);
        Map<Long, JudgedExchange> read = Map.of(1L, match(ORDERS));
        retry(read, Map.of());

        retry(read, Map.of());

        assertThat(counts()).isEqualTo(new Counts(2, 0, 0, 0, 0));
        assertThat(ledger().compared()).isEqualTo(2);
        assertThat(letters.list().total()).isEqualTo(2);
    }

    @Test
    void letsOneArriveThatNoLedgerHad() {
        ordered(3);

        retry(Map.of(3L, match(ORDERS)), Map.of());

        assertThat(counts().matched()).isEqualTo(2);
        assertThat(ledger().compared()).isEqualTo(2);
        assertThat(store.ledger().account().foreignDeadLetters()).isZero();
    }

    @Test
    void countsOneThatWasToldApartWhereItBelongsAndInTheLedgerWhereItWasDead() {
        String latest = "GET /orders/latest";
        ordered(1, 3);

        retry(Map.of(1L, named(ORDERS, match(latest)), 3L, named(ORDERS, match(latest))), Map.of());

        assertThat(store.ledger().account().endpoints())
                .extracting(each -> each.template(), each -> each.terms().compared(), each -> each.toldApart())
                .containsExactly(
                        tuple("/orders/latest", 0L, new ToldApart(0, 2)),
                        tuple("/orders/{id}", 3L, new ToldApart(2, 0)));
        assertThat(store.endpoints().list(Optional.empty()))
                .extracting(each -> each.template(), each -> each.counts().matched())
                .containsExactly(tuple("/orders/latest", 2L), tuple("/orders/{id}", 1L));
        assertThat(ledger().balanced()).isTrue();
        assertThat(ledger().deadLettered()).isEqualTo(1);
    }

    @Test
    void countsNothingUnderRulesThatHoldNoMore() {
        ordered(1);
        Retried retried = retried(Map.of(1L, match(ORDERS)), Map.of());
        store.rules().add(new NewRule("{\"ignore\":{\"location\":\"/n\"}}", "", "", null), "ann");

        assertThat(recorder.write(retried)).isInstanceOf(WriteResult.RulesChanged.class);

        assertThat(letters.list().total()).isEqualTo(3);
        assertThat(ledger().compared()).isEqualTo(1);
    }

    @Test
    void takesAnOrderWholeOrNotAtAll() {
        var one = new LetterPosition(0, 1);
        var none = new LetterPosition(0, 99);

        assertThat(letters.retry(Set.of(one, none), "ann", "")).isEqualTo(new RetryOrdered.NotThere(List.of(none)));

        assertThat(letters.waiting(10)).isEmpty();
        assertThat(letters.retry(1)).isEmpty();
    }

    @Test
    void letsALaterOrderNameThemAgain() {
        LetterRetry first = ordered(1);
        LetterRetry second = letters.retryAll("ben", "");

        retry(Map.of(1L, match(ORDERS), 2L, match(ORDERS)), Map.of(3L, "no Smile"));

        assertThat(second.asked()).isEqualTo(3);
        assertThat(letters.retry(first.id()).orElseThrow().judged()).isZero();
        assertThat(letters.retry(second.id()).orElseThrow().judged()).isEqualTo(2);
        assertThat(letters.waiting(10)).isEmpty();
    }

    @Test
    void readsAPositionAsPeopleWriteIt() {
        assertThat(LetterPosition.parse("3@17")).contains(new LetterPosition(3, 17));
        assertThat(LetterPosition.parse("17")).isEmpty();
        assertThat(LetterPosition.parse("-1@17")).isEmpty();
        assertThat(LetterPosition.parse("3@99999999999999999999")).isEmpty();
    }

    private LetterRetry ordered(long... offsets) {
        Set<LetterPosition> positions = Arrays.stream(offsets)
                .mapToObj(offset -> new LetterPosition(0, offset))
                .collect(Collectors.toSet());
        return ((RetryOrdered.Done) letters.retry(positions, "ann", "a new build")).retry();
    }

    private void retry(Map<Long, JudgedExchange> read, Map<Long, String> stillDead) {
        assertThat(recorder.write(retried(read, stillDead))).isEqualTo(new WriteResult.Written());
    }

    private Retried retried(Map<Long, JudgedExchange> read, Map<Long, String> stillDead) {
        var snapshot = recorder.snapshot();
        return new Retried(feed.partition(), snapshot.generation(), snapshot.ruleSet(), read, stillDead);
    }

    private Terms ledger() {
        return store.ledger().account().total();
    }

    private Counts counts() {
        return store.endpoints().list(Optional.empty()).stream()
                .map(endpoint -> endpoint.counts())
                .reduce(Counts.NONE, Counts::and);
    }
}
