package dev.understudy.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.understudy.evidence.endpoint.Counts;
import dev.understudy.evidence.endpoint.EndpointEvidence;
import dev.understudy.evidence.group.GroupFilter;
import dev.understudy.evidence.group.MismatchGroup;
import dev.understudy.evidence.ledger.LedgerAccount;
import dev.understudy.evidence.ledger.ToldApart;
import dev.understudy.evidence.rejudge.Comparison;
import dev.understudy.evidence.rejudge.Rejudging;
import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.ledger.LedgerReport;
import dev.understudy.exchange.wire.LedgerReportCodec;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A pattern singles paths out of an endpoint that was counted as one, with a real broker and a real database. */
final class ToldApartIT extends WithSurroundings {
    private static final Endpoint ANY = new Endpoint("GET", "/api/{kind}/{id}");
    private static final Endpoint BOOKS = new Endpoint("GET", "/api/books/{id}");
    private static final Endpoint AUTHORS = new Endpoint("GET", "/api/authors/{id}");
    private static final String SECRET = "/api/books/[redacted:0123456789abcdef]";

    private final Instant started = Instant.now();
    private final Map<Endpoint, Long> named = new LinkedHashMap<>();
    private long revision;

    @Test
    void tellsApartExactlyWhatTheTopicHoldsAndPutsItTogetherAgainExactly() throws Exception {
        list(ANY);
        var worker = DiffWorker.start(surroundings.policy());
        publish(30, ANY, "/api/books/7", ExchangeFixture::matching);
        publish(20, ANY, "/api/books/8", ExchangeFixture::mismatching);
        publish(10, ANY, "/api/authors/1?full=1", ExchangeFixture::matching);
        publish(5, ANY, "/api/authors/2", ExchangeFixture::mismatching);
        publish(7, ANY, "/api/maps/3", ExchangeFixture::matching);
        publish(1, ANY, SECRET, ExchangeFixture::matching);
        awaitAll();
        assertThat(evidenceByName()).containsExactly(Map.entry(ANY.name(), new Counts(48, 0, 25, 0, 0)));

        list(BOOKS);
        list(AUTHORS);
        // one proxy has heard of it, another has not
        publish(4, BOOKS, "/api/books/9", ExchangeFixture::matching);
        publish(2, ANY, "/api/authors/3", ExchangeFixture::matching);
        awaitAll();
        assertThat(evidenceByName())
                .containsOnly(
                        Map.entry(ANY.name(), new Counts(48, 0, 25, 0, 0)),
                        Map.entry(BOOKS.name(), new Counts(4, 0, 0, 0, 0)),
                        Map.entry(AUTHORS.name(), new Counts(2, 0, 0, 0, 0)));
        assertThatEvidenceAndLedgerAgree();

        Rejudging order = order();
        surroundings.cutConnections();
        worker.close();
        worker = DiffWorker.start(surroundings.policy());
        awaitCaughtUp(order);
        assertThat(evidence.comparisons().of(now(order)))
                .extracting(Comparison::template, ToldApartIT::before, ToldApartIT::after)
                .containsExactly(
                        tuple(AUTHORS.template(), 2L, 17L),
                        tuple(BOOKS.template(), 4L, 54L),
                        tuple(ANY.template(), 73L, 8L));
        assertThatEvidenceAndLedgerAgree();
        accept(order);

        assertThat(evidenceByName())
                .containsOnly(
                        Map.entry(ANY.name(), new Counts(8, 0, 0, 0, 0)),
                        Map.entry(BOOKS.name(), new Counts(34, 0, 20, 0, 0)),
                        Map.entry(AUTHORS.name(), new Counts(12, 0, 5, 0, 0)));
        assertThat(groups())
                .containsOnly(Map.entry(BOOKS.name(), List.of(20L)), Map.entry(AUTHORS.name(), List.of(5L)));
        assertThat(account(ANY).toldApart()).isEqualTo(new ToldApart(67, 0));
        assertThat(account(BOOKS).toldApart()).isEqualTo(new ToldApart(0, 50));
        assertThat(account(AUTHORS).toldApart()).isEqualTo(new ToldApart(0, 17));
        assertThatEvidenceAndLedgerAgree();

        evidence.inventory().takeOut(BOOKS.template(), "ann", "one after all");
        evidence.inventory().takeOut(AUTHORS.template(), "ann", "one after all");
        await().atMost(PATIENCE).until(() -> evidenceByName().size() == 1);
        assertThat(evidenceByName()).containsExactly(Map.entry(ANY.name(), new Counts(54, 0, 25, 0, 0)));
        assertThatEvidenceAndLedgerAgree();
        Rejudging back = order();
        awaitCaughtUp(back);
        accept(back);

        assertThat(evidenceByName()).containsExactly(Map.entry(ANY.name(), new Counts(54, 0, 25, 0, 0)));
        assertThat(account(ANY).toldApart()).isEqualTo(ToldApart.NOTHING);
        assertThat(surroundings.number("""
                        select count(*) from told_apart where generation = (select generation from head)
                        """)).isZero();
        assertThatEvidenceAndLedgerAgree();
        worker.close();
    }

    @Test
    void beginsAnewWhenTheInventoryChangesWhileItIsBuilt() throws Exception {
        list(ANY);
        try (var worker = DiffWorker.start(surroundings.policy())) {
            assertThat(worker.adminAddress()).isNotNull();
            publish(40, ANY, "/api/books/7", ExchangeFixture::matching);
            publish(20, ANY, "/api/maps/7", ExchangeFixture::matching);
            awaitAll();
            Rejudging order = order();
            awaitCaughtUp(order);

            list(BOOKS);
            await().atMost(PATIENCE)
                    .until(() -> now(order).generation() != order.generation()
                            && now(order).caughtUpAt() != null);
            accept(order);

            assertThat(evidenceByName())
                    .containsOnly(
                            Map.entry(ANY.name(), new Counts(20, 0, 0, 0, 0)),
                            Map.entry(BOOKS.name(), new Counts(40, 0, 0, 0, 0)));
            assertThatEvidenceAndLedgerAgree();
        }
    }

    private void list(Endpoint endpoint) {
        evidence.inventory().add(endpoint.template(), endpoint.template(), "ann", "");
    }

    /** As a proxy does that goes by this name, with its account. */
    private void publish(int count, Endpoint name, String target, Supplier<Exchange> of) throws Exception {
        for (int i = 0; i < count; i++) surroundings.publish(ExchangeFixture.asked(name, target, of.get()));
        named.merge(name, (long) count, Long::sum);
        List<LedgerReport.Row> rows = named.entrySet().stream()
                .map(each -> new LedgerReport.Row(
                        each.getKey(),
                        Map.of(
                                LedgerCounter.SEEN,
                                each.getValue() + 1,
                                LedgerCounter.PUBLISHED,
                                each.getValue(),
                                LedgerCounter.NOT_SAMPLED,
                                1L)))
                .toList();
        Instant at = Instant.now();
        surroundings.publishLedger(LedgerReportCodec.encode(
                new LedgerReport(ExchangeFixture.ORIGIN, ++revision, started, at, false, Map.of(), rows)));
        surroundings.flush();
    }

    /** Both halves of the ledger have what was published. */
    private void awaitAll() {
        long all = named.values().stream().mapToLong(Long::longValue).sum();
        await().atMost(PATIENCE).until(() -> ledger().compared() == all && ledger().seen() == all + named.size());
    }

    /** In all, and per endpoint but for what was told apart. */
    private void assertThatEvidenceAndLedgerAgree() {
        Map<String, Counts> counted = evidenceByName();
        for (LedgerAccount.OfEndpoint of : evidence.ledger().account().endpoints()) {
            String name = of.method() + " " + of.template();
            long arrived = of.terms().compared()
                    - of.toldApart().toOthers()
                    + of.toldApart().fromOthers();
            assertThat(of.terms().balanced()).as(name).isTrue();
            assertThat(of.terms().inFlight()).as(name).isZero();
            assertThat(counted.getOrDefault(name, Counts.NONE).compared())
                    .as(name)
                    .isEqualTo(arrived);
        }
        assertThat(ledger().balanced()).isTrue();
        assertThat(ledger().compared()).isEqualTo(counts().compared());
    }

    private LedgerAccount.OfEndpoint account(Endpoint endpoint) {
        return evidence.ledger().account().endpoints().stream()
                .filter(each -> each.template().equals(endpoint.template()))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Counts> evidenceByName() {
        return evidence.endpoints().list(Optional.empty()).stream()
                .filter(endpoint -> endpoint.counts().compared() > 0)
                .collect(Collectors.toMap(EndpointEvidence::name, EndpointEvidence::counts));
    }

    /** How often each group of an endpoint was seen. */
    private Map<String, List<Long>> groups() {
        return evidence.endpoints().list(Optional.empty()).stream()
                .flatMap(endpoint -> evidence.groups().list(GroupFilter.ofEndpoint(endpoint.id())).stream())
                .filter(group -> group.count() > 0)
                .collect(Collectors.groupingBy(
                        MismatchGroup::endpoint, Collectors.mapping(MismatchGroup::count, Collectors.toList())));
    }

    private static long before(Comparison of) {
        return of.before() == null ? 0 : of.before().counts().compared();
    }

    private static long after(Comparison of) {
        return of.after() == null ? 0 : of.after().counts().compared();
    }
}
