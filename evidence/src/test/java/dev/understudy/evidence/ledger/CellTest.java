package dev.understudy.evidence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CellTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Life OPEN = new Life("p", 1, NOW, NOW, false, false);
    private static final Life ENDED = new Life("p", 1, NOW, NOW, true, false);
    private static final Life DRAINED = new Life("p", 1, NOW, NOW, true, true);

    private static final Cell COUNTED = Cell.NONE
            .with("SEEN", "seen", 20)
            .with("PUBLISHED", "published", 12)
            .with("NOT_MIRRORED", "unsafe-method", 3)
            .with("LOST", "publish-failed", 2);

    @Test
    void callsTheRestInFlightWhileTheProxyLives() {
        var terms = COUNTED.arrived(9, 1).settle(OPEN, LogLosses.none());

        assertThat(terms)
                .isEqualTo(new Terms(20, Map.of("unsafe-method", 3L), Map.of("publish-failed", 2L), 12, 9, 1, 5, true));
    }

    @Test
    void takesWhatArrivedForSeenWhenTheReportLagsBehind() {
        var terms = Cell.NONE.with("SEEN", "seen", 4).arrived(7, 0).settle(OPEN, LogLosses.none());

        assertThat(terms.seen()).isEqualTo(7);
        assertThat(terms.inFlight()).isZero();
        assertThat(terms.balanced()).isTrue();
    }

    @Test
    void waitsForAnEndedEpochToBeDrained() {
        var terms = COUNTED.arrived(9, 1).settle(ENDED, LogLosses.none());

        assertThat(terms.inFlight()).isEqualTo(5);
        assertThat(terms.balanced()).isTrue();
    }

    @Test
    void callsLostWhatIsMissingOnceAllIsRead() {
        var terms = COUNTED.arrived(9, 1).settle(DRAINED, LogLosses.none());

        assertThat(terms.lost()).isEqualTo(Map.of("publish-failed", 2L, "not-in-log", 2L, "proxy-ended", 3L));
        assertThat(terms.inFlight()).isZero();
        assertThat(terms.balanced()).isTrue();
    }

    @Test
    void doesNotCallLostWhatArrivedAfterAll() {
        var cell = Cell.NONE.with("SEEN", "seen", 10).with("LOST", "capture", 1).with("LOST", "publish-failed", 2);

        var terms = cell.arrived(8, 0).settle(DRAINED, LogLosses.none());

        assertThat(terms.lost()).isEqualTo(Map.of("capture", 1L, "publish-failed", 1L));
        assertThat(terms.balanced()).isTrue();
    }

    @Test
    void doesNotBalanceWhenMoreArrivedThanWasSeen() {
        assertThat(Cell.NONE
                        .with("SEEN", "seen", 3)
                        .arrived(4, 0)
                        .settle(DRAINED, LogLosses.none())
                        .balanced())
                .isFalse();
        assertThat(Cell.NONE
                        .with("SEEN", "seen", 3)
                        .arrived(4, 0)
                        .settle(ENDED, LogLosses.none())
                        .balanced())
                .isFalse();
    }

    @Test
    void ignoresKindsOfANewerProxy() {
        assertThat(Cell.NONE.with("TELEPORTED", "x", 3)).isEqualTo(Cell.NONE);
    }

    @Test
    void addsUpAndForgetsNoImbalance() {
        var sum = COUNTED.arrived(9, 1)
                .settle(DRAINED, LogLosses.none())
                .and(Cell.NONE.with("SEEN", "seen", 1).arrived(2, 0).settle(DRAINED, LogLosses.none()));

        assertThat(sum.seen()).isEqualTo(21);
        assertThat(sum.balanced()).isFalse();
    }
}
