package dev.understudy.evidence.noise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.Judged;
import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.record.Finding;
import dev.understudy.evidence.record.JudgedExchange;
import dev.understudy.evidence.record.Outcome;
import dev.understudy.evidence.record.Standing;
import dev.understudy.evidence.rule.NewRule;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProposalsIT extends WithStore {
    @Test
    void saysHowOftenThePrimaryDisagreedAndWhatARuleWouldHaveClosed() {
        feed.write(
                shows(at("json-value", "number/number", Standing.NOISE)),
                shows(at("json-value", "string/string", Standing.NOISE)),
                shows(at("json-value", "number/number", Standing.NOISE), Judged.at("/other")),
                shows(at("json-value", "number/number", Standing.CONFIRMED)),
                shows(at("json-value", "number/number", Standing.UNCONFIRMED)),
                shows(at("json-value", "number/number", Standing.MOVED)));

        assertThat(store.proposals().list()).singleElement().satisfies(place -> {
            assertThat(place.location()).isEqualTo("/at");
            assertThat(place.groups()).hasSize(2);
            assertThat(place.rechecks()).isEqualTo(4);
            assertThat(place.disagreed()).isEqualTo(3);
            assertThat(place.moved()).isEqualTo(1);
            assertThat(place.exchanges()).isEqualTo(6);
            assertThat(place.closed()).isEqualTo(5);
        });
    }

    @Test
    void neverTakesANullAMissingOrAnotherTypeForNoise() {
        for (int i = 0; i < 9; i++) {
            feed.write(
                    shows(at("json-null", "number/null", Standing.NOISE)),
                    shows(at("json-missing", "number/missing", Standing.NOISE)),
                    shows(at("json-type", "number/string", Standing.NOISE)));
        }

        assertThat(store.proposals().list()).isEmpty();
    }

    @Test
    void proposesNothingByAccidentOrWhereThePrimaryMostlyStandsByItsAnswer() {
        feed.write(noise(), noise());
        assertThat(store.proposals().list()).isEmpty();

        feed.write(noise(), confirmed(), confirmed(), confirmed());

        assertThat(store.proposals().list()).isEmpty();
    }

    @Test
    void staysRefusedUntilTheEvidenceHasDoubled() {
        feed.write(noise(), noise(), noise());
        store.proposals().refused(store.proposals().list().getFirst(), "ann", "a counter that matters");

        feed.write(noise(), noise());
        assertThat(store.proposals().list()).isEmpty();
        feed.write(noise());

        assertThat(store.proposals().list())
                .singleElement()
                .satisfies(place -> assertThat(place.refusedAt()).isEqualTo(3));
        assertThat(store.changes().newest(1).getFirst().what()).isEqualTo("proposal-refused");
    }

    @Test
    void isDoneWithAPlaceThatARuleCovers() {
        feed.write(noise(), noise(), noise());
        NoisyPlace place = store.proposals().list().getFirst();
        var rule = store.rules().add(new NewRule("{}", "", "", null), "ann");

        store.coverage().cover(rule.id(), place.groups());
        store.proposals().accepted(place, rule.id(), "ann", "");

        assertThat(store.proposals().list()).isEmpty();
        assertThat(store.proposals().find(place.id())).isEmpty();
    }

    private static JudgedExchange noise() {
        return shows(at("json-value", "number/number", Standing.NOISE));
    }

    private static JudgedExchange confirmed() {
        return shows(at("json-value", "number/number", Standing.CONFIRMED));
    }

    private static JudgedExchange shows(Finding... findings) {
        return Judged.exchange(ORDERS, "2.0", new Outcome.Compared(), List.of(findings));
    }

    private static Finding at(String kind, String shapes, Standing standing) {
        return new Finding(kind + shapes, 1, kind, "/at", "200/200", shapes, null, standing);
    }
}
