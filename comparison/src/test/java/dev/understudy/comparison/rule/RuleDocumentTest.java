package dev.understudy.comparison.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Endpoint;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RuleDocumentTest {
    private final JsonMapper mapper = new JsonMapper();

    @Test
    void readsAHeaderToIgnoreEverywhere() {
        var read = RuleDocument.read(mapper.readTree("{\"ignore\": {\"header\": \"X-Build\"}}"));

        var note = new RuleNote("ignore:x-build", "", "", null);
        assertThat(read)
                .isEqualTo(new RuleDocument.Read.Good(new Rule.IgnoreHeader(note, new Scope.Everywhere(), "x-build")));
    }

    @Test
    void readsAPlaceOfOneEndpointWithItsReasonOwnerAndExpiry() {
        var read = RuleDocument.read("store-7", mapper.readTree("""
                {"ignore": {"endpoint": "GET /orders/{id}", "location": "/meta/at"},
                 "reason": "clock", "owner": "orders", "expires": "2027-03-01"}"""));

        var note = new RuleNote("store-7", "clock", "orders", LocalDate.of(2027, 3, 1));
        var scope = new Scope.OneEndpoint(new Endpoint("GET", "/orders/{id}"));
        assertThat(read)
                .isEqualTo(new RuleDocument.Read.Good(
                        new Rule.IgnoreLocation(note, scope, LocationPattern.of("/meta/at"))));
    }

    @Test
    void namesEveryProblemAtOnce() {
        var read = RuleDocument.read(mapper.readTree("""
                {"ignore": {"endpoint": "orders", "location": "meta", "heder": "X"}, "expires": "soon", "reason": 3}"""));

        assertThat(((RuleDocument.Read.Bad) read).problems())
                .hasSize(5)
                .anySatisfy(problem -> assertThat(problem).startsWith("ignore.heder: not known here"))
                .anySatisfy(problem -> assertThat(problem).startsWith("ignore.endpoint: "))
                .anySatisfy(problem -> assertThat(problem).startsWith("ignore.location: "))
                .anySatisfy(problem -> assertThat(problem).startsWith("expires: "))
                .anySatisfy(problem -> assertThat(problem).startsWith("reason: "));
    }

    @Test
    void refusesARuleThatIgnoresNothingOrTwoThings() {
        for (String document :
                List.of("{}", "3", "{\"ignore\": {}}", "{\"ignore\": {\"header\": \"X\", \"location\": \"/a\"}}")) {
            assertThat(RuleDocument.read(mapper.readTree(document)))
                    .as(document)
                    .isInstanceOf(RuleDocument.Read.Bad.class);
        }
    }

    @Test
    void holdsToTheEndOfItsLastDay() {
        var note = new RuleNote("r", "", "", LocalDate.of(2027, 3, 1));
        var rules = new Rules(List.of(new Rule.IgnoreHeader(note, new Scope.Everywhere(), "x")));

        assertThat(rules.inForceOn(LocalDate.of(2027, 3, 1)).ordered()).hasSize(1);
        assertThat(rules.inForceOn(LocalDate.of(2027, 3, 2)).ordered()).isEmpty();
    }
}
