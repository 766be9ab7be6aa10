package dev.understudy.evidence.exposure;

import static dev.understudy.evidence.Judged.at;
import static dev.understudy.evidence.Judged.match;
import static dev.understudy.evidence.Judged.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.evidence.Feed;
import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.exposure.Exposure.ParameterSet;
import dev.understudy.evidence.record.Asking;
import dev.understudy.evidence.record.Bounds;
import dev.understudy.evidence.record.Circumstances;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ExposuresIT extends WithStore {
    private static final Instant MONDAY = Instant.parse("2026-11-23T00:10:00Z");

    @Test
    void tellsHoursOfTheWeekOfAllPartitions() {
        feed.write(at(MONDAY, match(ORDERS)), at(MONDAY.plus(Duration.ofDays(7)), match(ORDERS)));
        new Feed(recorder, 1)
                .write(
                        at(MONDAY.plus(Duration.ofHours(5)), match(ORDERS)),
                        at(MONDAY.minusSeconds(1_200), match(ORDERS)));

        var exposure = ofOrders();

        assertThat(exposure.hours().count()).isEqualTo(3);
        assertThat(exposure.hours().hours().stream()).containsExactly(0, 5, 167);
    }

    @Test
    void countsWithWhichParametersAndCredentials() {
        feed.write(
                under(with(true, "page", "size"), match(ORDERS)),
                under(with(false, "page", "size"), match(ORDERS)),
                under(with(false), match(ORDERS)));

        var exposure = ofOrders();

        assertThat(exposure.parameterSets())
                .extracting(ParameterSet::list, ParameterSet::count)
                .containsExactly(tuple(List.of("page", "size"), 2L), tuple(List.of(), 1L));
        assertThat(exposure.authenticated()).isEqualTo(1);
        assertThat(exposure.anonymous()).isEqualTo(2);
        assertThat(exposure.statusClasses()).isEqualTo(Map.of(2, 3L));
    }

    @Test
    void setsBeyondTheBoundCountAsOneInAllPartitionsTogether() {
        var bounds = new Bounds(250, 64, 200, 1_000, 200, 3, 1 << 20);
        for (int i = 0; i < 10; i++) {
            new Feed(store.recorder(bounds), i % 2).write(under(with(false, "p" + i), match(ORDERS)));
        }

        assertThat(ofOrders().parameterSets())
                .extracting(ParameterSet::names, ParameterSet::count)
                .containsExactly(tuple("{other}", 7L), tuple("p0", 1L), tuple("p1", 1L), tuple("p2", 1L));
    }

    private static Circumstances with(boolean authenticated, String... parameters) {
        return new Circumstances(Optional.empty(), Optional.empty(), List.of(parameters), authenticated, Asking.FIRST);
    }

    private Exposure ofOrders() {
        return store.exposures()
                .of(store.endpoints().list(Optional.empty()).getFirst().id());
    }
}
