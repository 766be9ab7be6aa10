package dev.understudy.proxy.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proxy.wire.Watched;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** A kibibyte per ten seconds; a pause of at most a minute. */
    private final Pace pace = new Pace(new Pace.Limits(1024, Duration.ofSeconds(10), Duration.ofSeconds(60)), 0);

    @Test
    void givesTheWholeWindowForTheFirstByte() {
        pace.waits(0, 0);

        assertThat(pace.deadline()).isEqualTo(10 * SECOND);
    }

    @Test
    void isNotFooledByAByteNowAndThen() {
        for (int byteNumber = 0; byteNumber < 9; byteNumber++) pace.waits(byteNumber * SECOND, byteNumber);

        assertThat(pace.deadline()).isBetween(10 * SECOND, 11 * SECOND);
    }

    @Test
    void letsAClientLiveThatIsJustFastEnough() {
        for (long window = 1; window <= 100; window++) {
            assertThat(pace.deadline()).isGreaterThanOrEqualTo((window - 1) * 10 * SECOND);
            pace.waits(window * 10 * SECOND, window * 1024);
        }

        assertThat(pace.deadline()).isGreaterThan(1000 * SECOND);
    }

    @Test
    void letsAQuickClientPauseButNotForEver() {
        pace.waits(0, 0);
        pace.waits(SECOND, 100 << 20);

        assertThat(pace.deadline()).isEqualTo(61 * SECOND);
    }

    @Test
    void standsStillWhileSomebodyElseIsWaitedFor() {
        pace.waits(0, 0);
        pace.rests(4 * SECOND, 0);
        assertThat(pace.deadline()).isEqualTo(Watched.NEVER);

        pace.waits(1000 * SECOND, 0);

        assertThat(pace.deadline()).isEqualTo(1006 * SECOND);
    }
}
