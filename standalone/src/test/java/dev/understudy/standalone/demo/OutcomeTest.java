package dev.understudy.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final Place PRICE = new Place("GET /books/", "json-type", "/price");
    private static final Place ORDER = new Place("GET /books/", "json-order", "/results");
    private static final Place OTHER = new Place("GET /books/", "json-value", "/title");
    private static final Planted PLANTED = new Planted(Map.of(PRICE, "a price"), Map.of(ORDER, "an order"));

    @Test
    void isRightWhenThePlantedIsFoundAndTheHarmlessIsQuiet() {
        List<Outcome> outcomes = Outcome.of(PLANTED, Set.of(PRICE));

        assertThat(outcomes)
                .containsExactly(new Outcome.Found(PRICE, "a price"), new Outcome.Quiet(ORDER, "an order"))
                .allMatch(Outcome::isRight);
    }

    @Test
    void namesWhatWasMissedFalselyReportedAndNeverPlanted() {
        List<Outcome> outcomes = Outcome.of(PLANTED, Set.of(ORDER, OTHER));

        assertThat(outcomes)
                .containsExactly(
                        new Outcome.Missed(PRICE, "a price"),
                        new Outcome.FalseAlarm(ORDER, "an order"),
                        new Outcome.Unexpected(OTHER))
                .noneMatch(Outcome::isRight);
    }
}
