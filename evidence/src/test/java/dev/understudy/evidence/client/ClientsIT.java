package dev.understudy.evidence.client;

import static dev.understudy.evidence.Judged.at;
import static dev.understudy.evidence.Judged.match;
import static dev.understudy.evidence.Judged.mismatch;
import static dev.understudy.evidence.Judged.ofClient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.evidence.Judged;
import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.change.Change;
import dev.understudy.evidence.endpoint.EndpointEvidence;
import dev.understudy.evidence.group.GroupFilter;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ClientsIT extends WithStore {
    private static final Instant THEN = Judged.START.plusSeconds(86_400);

    @Test
    void deletesTheSamplesOfAClientAndKeepsTheCounts() throws SQLException {
        feed.write(
                ofClient("alice", match(ORDERS)),
                ofClient("alice", mismatch(ORDERS, Judged.at("/a"))),
                ofClient("bob", mismatch(ORDERS, Judged.at("/a"))));
        var counts = store.endpoints().list(Optional.empty()).stream()
                .map(EndpointEvidence::counts)
                .toList();

        var erased = store.clients().erase("alice", THEN, "dpo", "asked for by letter");

        assertThat(erased.samples()).isEqualTo(2);
        assertThat(database.number("select count(*) from sample")).isEqualTo(1);
        assertThat(database.number(
                        "select count(*) from sample_place where exchange_id not in (select exchange_id from sample)"))
                .isZero();
        assertThat(store.endpoints().list(Optional.empty()))
                .extracting(EndpointEvidence::counts)
                .isEqualTo(counts);
        assertThat(database.number("select count(*) from endpoint_caller where client = 'alice'"))
                .isZero();
        assertThat(database.number("select sum(count) from endpoint_caller")).isEqualTo(3);
        long group = store.groups().list(GroupFilter.NONE).getFirst().id();
        assertThat(store.exchanges().ofGroup(group)).hasSize(1);
        assertThat(store.changes().newest(1))
                .extracting(Change::actor, Change::what, Change::subject, Change::reason)
                .containsExactly(tuple("dpo", "client-erased", "client alice", "asked for by letter"));
    }

    @Test
    void whatTheySentBeforeIsNotKeptAlsoWhereItIsJudgedAfterwards() throws SQLException {
        store.clients().erase("alice", THEN, "dpo", "");

        feed.write(ofClient("alice", match(ORDERS)), ofClient("bob", match(ORDERS)));
        long before = database.number("select count(*) from sample where client = 'alice'");
        feed.write(ofClient("alice", at(THEN.plusSeconds(1), match(ORDERS))));

        assertThat(before).isZero();
        assertThat(database.number("select count(*) from sample where client = 'alice'"))
                .isEqualTo(1);
        assertThat(database.number("select sum(count) from pattern_count")).isEqualTo(3);
    }
}
