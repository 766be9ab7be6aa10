package dev.understudy.proxy.overload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PressureTest {
    private static final long HOLD = Pressure.HOLD.toNanos();
    private static final Map<Cause, Double> CALM = Map.of();

    private final Pressure none = Pressure.none(0);

    @Test
    void givesUpBodiesFirstThenMirroring() {
        assertThat(none.next(Map.of(Cause.BUDGET, 0.74), 1).grade()).isEqualTo(Grade.NORMAL);
        assertThat(none.next(Map.of(Cause.BUDGET, 0.75), 1).grade()).isEqualTo(Grade.BODILESS);
        assertThat(none.next(Map.of(Cause.BUDGET, 0.95), 1).grade()).isEqualTo(Grade.NO_MIRRORING);
    }

    @Test
    void followsTheWorstOfTheCausesAndNamesEach() {
        Pressure pressure = none.next(Map.of(Cause.HEAP, 0.81, Cause.LOOP_LAG, 2.0, Cause.BUDGET, 0.1), 1);

        assertThat(pressure.grade()).isEqualTo(Grade.NO_MIRRORING);
        assertThat(pressure.asked())
                .containsEntry(Cause.HEAP, Grade.BODILESS)
                .containsEntry(Cause.LOOP_LAG, Grade.NO_MIRRORING)
                .containsEntry(Cause.BUDGET, Grade.NORMAL);
    }

    @Test
    void doesNotFlutterAroundAThreshold() {
        Pressure reached = none.next(Map.of(Cause.BUDGET, 0.75), 1);

        Pressure barelyBelow = reached.next(Map.of(Cause.BUDGET, 0.70), 1 + 10 * HOLD);

        assertThat(barelyBelow.grade()).isEqualTo(Grade.BODILESS);
        assertThat(barelyBelow.next(Map.of(Cause.BUDGET, 0.59), 1 + 20 * HOLD).grade())
                .isEqualTo(Grade.NORMAL);
    }

    @Test
    void comesBackOneGradeAtATimeAndNotAtOnce() {
        Pressure worst = none.next(Map.of(Cause.LOOP_LAG, 5.0), 0);

        Pressure atOnce = worst.next(CALM, HOLD - 1);
        Pressure soon = atOnce.next(CALM, HOLD);
        Pressure later = soon.next(CALM, 2 * HOLD - 1);

        assertThat(atOnce.grade()).isEqualTo(Grade.NO_MIRRORING);
        assertThat(soon.grade()).isEqualTo(Grade.BODILESS);
        assertThat(later.grade()).isEqualTo(Grade.BODILESS);
        assertThat(later.next(CALM, 2 * HOLD).grade()).isEqualTo(Grade.NORMAL);
    }

    @Test
    void hasNoUseForBodilessExchangesWhereDescriptorsAreShort() {
        assertThat(none.next(Map.of(Cause.DESCRIPTORS, 0.84), 1).grade()).isEqualTo(Grade.NORMAL);
        assertThat(none.next(Map.of(Cause.DESCRIPTORS, 0.86), 1).grade()).isEqualTo(Grade.NO_MIRRORING);
    }

    @Test
    void keepsRoomForThePrimarysConnectionsWhenItAllowsClients() {
        assertThat(Descriptors.clients(10_000, 1_000_000)).isEqualTo(10_000);
        assertThat(Descriptors.clients(10_000, 182)).isEqualTo(50);
        assertThat(Descriptors.clients(10_000, 3)).isEqualTo(8);
    }
}
