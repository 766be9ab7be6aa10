package dev.understudy.evidence.sample;

import static dev.understudy.evidence.Judged.at;
import static dev.understudy.evidence.Judged.failed;
import static dev.understudy.evidence.Judged.match;
import static dev.understudy.evidence.Judged.mismatch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.endpoint.Verdict;
import dev.understudy.evidence.group.GroupFilter;
import dev.understudy.evidence.group.GroupState;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ExchangesIT extends WithStore {
    @Test
    void keepsAnExchangeWholeWithItsVerdictUnderPresentDecisions() {
        var exchange = mismatch(ORDERS, at("/a"));
        feed.write(exchange);
        var group = store.groups().list(GroupFilter.NONE).getFirst();
        store.decisions().decide(group.id(), GroupState.ACCEPTED, "ann", "");

        var found = store.exchanges().find(exchange.id()).orElseThrow();

        assertThat(found.record()).isEqualTo(exchange.record());
        assertThat(found.judgement()).isEqualTo(exchange.verdict());
        assertThat(found.endpoint()).isEqualTo(ORDERS);
        assertThat(found.verdict()).isEqualTo(Verdict.MATCHED_BY_RULE);
        assertThat(store.exchanges().find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void keepsAFewOfEachVerdictWhateverTheTraffic() throws SQLException {
        var many = new ArrayList<>(List.of(failed(ORDERS), failed(ORDERS)));
        for (int i = 0; i < 100; i++) {
            many.add(match(ORDERS));
            many.add(mismatch(ORDERS, at("/a")));
        }
        for (int from = 0; from < many.size(); from += 20) {
            feed.write(many.subList(from, Math.min(from + 20, many.size())), List.of());
        }

        var recent = store.exchanges()
                .recent(store.endpoints().list(Optional.empty()).getFirst().id());

        assertThat(recent).extracting(SampledExchange::verdict).contains(Verdict.MATCHED, Verdict.CANDIDATE_FAILED);
        assertThat(recent)
                .extracting(SampledExchange::verdict)
                .filteredOn(v -> v == Verdict.MATCHED)
                .hasSize(3);
        assertThat(database.number("select count(*) from sample")).isLessThanOrEqualTo(3 + 2 + 3 + 3 + 3);
        assertThat(database.number("select count(*) from sample s where not exists"
                        + " (select from sample_place p where p.exchange_id = s.exchange_id)"))
                .isZero();
    }

    @Test
    void showsAGroupByItsSamples() {
        var exchange = mismatch(ORDERS, at("/a"), at("/b"));
        feed.write(match(ORDERS), exchange);
        var group = store.groups().list(GroupFilter.NONE).getFirst();

        var samples = store.exchanges().ofGroup(group.id());

        assertThat(samples).extracting(GroupSample::id).containsExactly(exchange.id());
        assertThat(store.exchanges().groupIds(group.endpointId(), List.of(group.fingerprint(), "unknown")))
                .containsOnlyKeys(group.fingerprint());
    }
}
