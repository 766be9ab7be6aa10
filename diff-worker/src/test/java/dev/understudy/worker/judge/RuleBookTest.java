package dev.understudy.worker.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.evidence.record.Snapshot;
import dev.understudy.evidence.rule.StoredRule;
import dev.understudy.policy.CannotStart;
import dev.understudy.policy.Policies;
import dev.understudy.worker.ExchangeFixture;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RuleBookTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void namesTheFilesRuleWhereTheStoreHasOneToo() {
        Snapshot store = new Snapshot(1, 1, List.of(stored("{\"ignore\":{\"location\":\"/n\"}}", null)));

        assertThat(rule(List.of(MAPPER.readTree("{\"ignore\":{\"location\":\"/n\"}}")), store))
                .isEqualTo("ignore:/n");
        assertThat(rule(List.of(), store)).isEqualTo("store-1");
    }

    @Test
    void leavesOutWhatHasExpired() {
        String document = "{\"ignore\":{\"location\":\"/n\"},\"expires\":\"2026-11-21\"}";

        assertThat(rule(List.of(MAPPER.readTree(document)), new Snapshot(1, 1, List.of())))
                .isNull();
    }

    @Test
    void leavesOutWhatTheStoreEndedWhateverItsDocumentSays() {
        String document = "{\"ignore\":{\"location\":\"/n\"},\"expires\":\"2030-01-01\"}";

        assertThat(rule(List.of(), new Snapshot(1, 1, List.of(stored(document, TODAY.minusDays(1))))))
                .isNull();
        assertThat(rule(List.of(), new Snapshot(1, 1, List.of(stored(document, TODAY)))))
                .isEqualTo("store-1");
    }

    @Test
    void excusesNothingByARuleThatCannotBeRead() {
        var store = new Snapshot(1, 1, List.of(stored("{broken", null), stored("{\"ignore\":{}}", null)));

        assertThat(rule(List.of(), store)).isNull();
    }

    @Test
    void refusesAPolicyWhoseRulesAreNone() {
        assertThatThrownBy(() -> PolicyRules.read(List.of(MAPPER.readTree("{\"ignore\":{\"location\":\"n\"}}"))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("rule 1: ignore.location");
    }

    private static @Nullable String rule(List<JsonNode> policyRules, Snapshot store) {
        var policy = Policies.between(URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:2"));
        var book = RuleBook.of(policy, PolicyRules.read(policyRules));
        var received = new ReceivedRecord(0, new byte[0], Sender.UNKNOWN);
        var decoded = new DecodedRecord.Read(received, ExchangeFixture.mismatching());
        return book.judgeOn(TODAY, store)
                .judge(List.of(decoded))
                .judged()
                .getFirst()
                .findings()
                .getFirst()
                .rule();
    }

    private static StoredRule stored(String document, @Nullable LocalDate expires) {
        return new StoredRule("store-1", document, "", "", expires, "ada", Instant.EPOCH);
    }
}
