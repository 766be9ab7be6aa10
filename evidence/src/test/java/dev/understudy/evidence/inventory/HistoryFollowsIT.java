package dev.understudy.evidence.inventory;

import static dev.understudy.evidence.Judged.at;
import static dev.understudy.evidence.Judged.match;
import static dev.understudy.evidence.Judged.mismatch;
import static dev.understudy.evidence.Judged.named;
import static dev.understudy.evidence.Reports.row;
import static dev.understudy.evidence.Reports.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.endpoint.Counts;
import dev.understudy.evidence.endpoint.EndpointEvidence;
import dev.understudy.evidence.group.Decision;
import dev.understudy.evidence.group.GroupFilter;
import dev.understudy.evidence.group.GroupState;
import dev.understudy.evidence.group.MismatchGroup;
import dev.understudy.evidence.ledger.ToldApart;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class HistoryFollowsIT extends WithStore {
    private static final String FOO = "GET /items/foo";
    private static final String BAR = "GET /items/bar";
    private static final String SLUG = "GET /items/{slug}";

    @Test
    void countsWhatBecameOneAsOneInEvidenceAndLedgerAndUndoesItExactly() {
        feed.write(match(FOO), match(FOO), match(BAR), match(ORDERS));
        recorder.write(List.of(running(
                1,
                row(FOO, "SEEN", "", 3),
                row(FOO, "PUBLISHED", "", 2),
                row(FOO, "NOT_MIRRORED", "sampled", 1),
                row(BAR, "SEEN", "", 1),
                row(BAR, "PUBLISHED", "", 1))));
        var before = store.endpoints().list(Optional.empty());

        follow(HistoryFollowsIT::itemsAreOne);

        EndpointEvidence slug = endpoint(SLUG);
        assertThat(slug.counts()).isEqualTo(new Counts(3, 0, 0, 0, 0));
        assertThat(slug.ledger().seen()).isEqualTo(4);
        assertThat(slug.ledger().notMirrored()).containsEntry("sampled", 1L);
        assertThat(slug.ledger().balanced()).isTrue();
        assertThat(store.endpoints().list(Optional.empty()))
                .extracting(EndpointEvidence::name)
                .containsExactly(SLUG, ORDERS);
        assertThat(store.ledger().account().total().seen()).isEqualTo(5);
        assertThat(store.endpoints().find(id(FOO), Optional.empty())).contains(slug);
        assertThat(store.endpoints().buckets(id(BAR), Optional.empty())).isNotEmpty();
        assertThat(store.aliases().under(slug.id()))
                .containsExactly(new EndpointName("GET", "/items/bar"), new EndpointName("GET", "/items/foo"));

        follow(UnaryOperator.identity());

        assertThat(store.endpoints().list(Optional.empty())).isEqualTo(before);
    }

    @Test
    void countsWhatWasToldApartWhereItsPathBelongsAndKeepsTheLedgerByTheNamesOfTheProxies() {
        feed.write(match(FOO), named(FOO, match(BAR)), named(FOO, mismatch(BAR, at("/a"))), match(BAR));
        recorder.write(List.of(running(
                1,
                row(FOO, "SEEN", "", 4),
                row(FOO, "PUBLISHED", "", 3),
                row(FOO, "NOT_MIRRORED", "sampled", 1),
                row(BAR, "SEEN", "", 1),
                row(BAR, "PUBLISHED", "", 1))));

        assertThat(endpoint(FOO).counts()).isEqualTo(new Counts(1, 0, 0, 0, 0));
        assertThat(endpoint(BAR).counts()).isEqualTo(new Counts(2, 0, 1, 0, 0));
        assertThat(endpoint(FOO).openGroups()).isZero();
        assertThat(endpoint(FOO).seen()).isEqualTo(2);
        assertThat(endpoint(BAR).seen()).isEqualTo(3);
        assertThat(store.ledger().account().endpoints())
                .extracting(each -> each.template(), each -> each.terms().compared(), each -> each.toldApart())
                .containsExactly(
                        tuple("/items/bar", 1L, new ToldApart(0, 2)), tuple("/items/foo", 3L, new ToldApart(2, 0)));
        assertThat(store.ledger().account().endpoints())
                .allMatch(each -> each.terms().balanced());
        assertThat(store.watching().seen())
                .hasEntrySatisfying(name(FOO), seen -> assertThat(seen.total()).isEqualTo(2))
                .hasEntrySatisfying(name(BAR), seen -> assertThat(seen.total()).isEqualTo(3));

        follow(HistoryFollowsIT::itemsAreOne);

        assertThat(endpoint(SLUG).counts()).isEqualTo(new Counts(3, 0, 1, 0, 0));
        assertThat(endpoint(SLUG).toldApart()).isEqualTo(ToldApart.NOTHING);
        assertThat(endpoint(SLUG).seen()).isEqualTo(5);
    }

    @Test
    void knowsAnEndpointAsSeenOfWhichOnlyWhatWasToldApartIsKnown() {
        recorder.write(List.of(running(1, row(FOO, "SEEN", "", 1), row(FOO, "PUBLISHED", "", 1))));
        feed.write(named(FOO, match(BAR)));

        assertThat(store.watching().seen().get(name(BAR)))
                .satisfies(seen -> assertThat(seen.total()).isEqualTo(1))
                .satisfies(seen -> assertThat(seen.last()).isNotNull());
        assertThat(store.ledger().account().total().balanced()).isTrue();
    }

    @Test
    void refusesABatchThatWentByAnotherTable() {
        long before = recorder.snapshot().ruleSet();

        store.inventory().add("/items/foo", "/items/foo", "ann", "");

        assertThat(recorder.snapshot().ruleSet()).isGreaterThan(before);
        assertThat(recorder.snapshot().table().lists()).hasSize(1);
    }

    private static EndpointName name(String endpoint) {
        String[] parts = endpoint.split(" ", 2);
        return new EndpointName(parts[0], parts[1]);
    }

    @Test
    void letsTheDecisionAboutOneGroupStandForAllOfItsCauseAndKeepsSeveralDecisionsApart() {
        feed.write(mismatch(FOO, at("/a")), mismatch(BAR, at("/a")), mismatch(FOO, at("/b")), mismatch(BAR, at("/b")));
        decide(FOO, "/a", GroupState.ACCEPTED);
        decide(FOO, "/b", GroupState.ACCEPTED);
        decide(BAR, "/b", GroupState.PRIMARY_WRONG);

        follow(HistoryFollowsIT::itemsAreOne);
        feed.write(mismatch(SLUG, at("/a")));
        assertThat(store.aliases().isBehind()).isTrue();
        follow(HistoryFollowsIT::itemsAreOne);

        assertThat(endpoint(SLUG).counts()).isEqualTo(new Counts(0, 5, 0, 0, 0));
        assertThat(endpoint(SLUG).openGroups()).isZero();
        List<MismatchGroup> groups =
                store.groups().list(GroupFilter.ofEndpoint(endpoint(SLUG).id()));
        assertThat(groups)
                .extracting(MismatchGroup::location, MismatchGroup::state, MismatchGroup::count)
                .containsExactlyInAnyOrder(
                        tuple("/a", GroupState.ACCEPTED, 3L),
                        tuple("/b", GroupState.ACCEPTED, 1L),
                        tuple("/b", GroupState.PRIMARY_WRONG, 1L));
        assertThat(groups).allSatisfy(group -> assertThat(group.endpoint()).isEqualTo(SLUG));

        follow(UnaryOperator.identity());

        assertThat(endpoint(BAR).counts()).isEqualTo(new Counts(0, 1, 1, 0, 0));
    }

    @Test
    void letsPeopleMergeGroupsOfEndpointsThatAreOneNow() {
        feed.write(mismatch(FOO, at("/a")), mismatch(BAR, at("/b")));
        long one = group(FOO, "/a");
        long other = group(BAR, "/b");
        assertThat(store.merges().merge(other, one, "ann", "")).isInstanceOf(Decision.CannotMerge.class);

        follow(HistoryFollowsIT::itemsAreOne);

        assertThat(store.merges().merge(other, one, "ann", "")).isEqualTo(new Decision.Recorded());
    }

    @Test
    void isBehindWheneverSomethingIsNewAndNotOtherwise() {
        follow(UnaryOperator.identity());
        assertThat(store.aliases().isBehind()).isFalse();
        feed.write(match(ORDERS));
        assertThat(store.aliases().isBehind()).isTrue();
        follow(UnaryOperator.identity());
        assertThat(store.aliases().isBehind()).isFalse();

        store.renames().rename(new EndpointName("GET", "/orders/{id}"), "/orders/{order}", "ann", "its name");

        assertThat(store.aliases().isBehind()).isTrue();
    }

    @Test
    void keepsListsByNameAndMakesAVersionOfEachChange() {
        var list = list("shop.yaml", "1", "/orders/{pk:int}");
        long before = store.inventory().version();

        assertThat(store.inventory().replace(list, "ann", "")).isEqualTo(new TableChange.Made(before + 1));
        assertThat(store.inventory().replace(list, "ben", "")).isEqualTo(new TableChange.Nothing());
        store.inventory().replace(list("shop.yaml", "2", "/orders/{pk:int}", "/books"), "ben", "");
        store.inventory().add("/items/{slug}", "/items/{slug}", "ann", "slugs");

        StoredTable table = store.inventory().table();
        assertThat(table.version()).isEqualTo(before + 3);
        assertThat(table.lists()).extracting(StoredList::name).containsExactly("shop.yaml", StoredList.BY_HAND);
        assertThat(table.lists().getFirst().rows()).hasSize(2);
        assertThat(table.lists().getFirst().untranslated()).hasSize(1);
        assertThat(store.changes().newest(10))
                .extracting(change -> change.what())
                .containsExactly("inventory-imported", "inventory-imported", "inventory-imported");
        assertThat(store.inventory().takeOut("/items/{slug}", "ann", "")).isEqualTo(new TableChange.Made(before + 4));
        assertThat(store.inventory().remove("shop.yaml", "ann", "")).isEqualTo(new TableChange.Made(before + 5));
        assertThat(store.inventory().remove("shop.yaml", "ann", "")).isInstanceOf(TableChange.Refused.class);
    }

    @Test
    void refusesMoreThanProxiesTakeAndChangesNothing() {
        String[] many = IntStream.rangeClosed(0, InventoryLists.MOST_PATTERNS)
                .mapToObj(i -> "/r" + i)
                .toArray(String[]::new);
        long before = store.inventory().version();

        assertThat(store.inventory().replace(list("many", "1", many), "ann", ""))
                .isInstanceOf(TableChange.Refused.class);

        assertThat(store.inventory().version()).isEqualTo(before);
        assertThat(store.inventory().table().lists()).isEmpty();
    }

    @Test
    void renamesBackAndForthWithoutACircle() {
        var a = new EndpointName("GET", "/a");
        var b = new EndpointName("GET", "/b");
        store.renames().rename(a, "/b", "ann", "");

        store.renames().rename(b, "/a", "ann", "the other way");

        assertThat(store.inventory().table().renames())
                .extracting(StoredRename::endpoint)
                .containsExactly(b);
        assertThat(store.renames().undo(b, "ann", "")).isInstanceOf(TableChange.Made.class);
        assertThat(store.renames().undo(b, "ann", "")).isInstanceOf(TableChange.Refused.class);
    }

    private static NewList list(String name, String digest, String... patterns) {
        return new NewList(
                name,
                "openapi",
                false,
                digest,
                Stream.of(patterns)
                        .map(pattern -> new NewList.Row(1, Set.of("GET"), pattern, pattern))
                        .toList(),
                List.of(new NewList.Untranslated(7, "^(a/b)+$", "it repeats a part")));
    }

    private void follow(UnaryOperator<EndpointName> now) {
        store.aliases().follow(table -> now);
    }

    private static EndpointName itemsAreOne(EndpointName name) {
        return name.template().startsWith("/items/") ? new EndpointName(name.method(), "/items/{slug}") : name;
    }

    private void decide(String endpoint, String location, GroupState state) {
        store.decisions().decide(group(endpoint, location), state, "ann", "seen");
    }

    private EndpointEvidence endpoint(String name) {
        return store.endpoints().list(Optional.empty()).stream()
                .filter(endpoint -> endpoint.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long id(String endpoint) {
        return number("select id from endpoint where method || ' ' || template = '" + endpoint + "'");
    }

    private long group(String endpoint, String location) {
        return number("select id from mismatch_group where endpoint_id = " + id(endpoint) + " and location = '"
                + location + "'");
    }

    private long number(String sql) {
        try {
            return database.number(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
