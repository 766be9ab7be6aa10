package dev.understudy.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoopLagTest {
    private final LoopLag lag = new LoopLag(100, 0);

    @Test
    void isNothingWhereALoopIsOnTimeOrCatchesUp() {
        lag.ran(100);
        lag.ran(150);
        lag.ran(250);

        assertThat(lag.nanos()).isZero();
    }

    @Test
    void doesNotTakeOneLongPauseForABusyLoop() {
        lag.ran(100);
        lag.ran(5000);
        lag.ran(5100);

        assertThat(lag.nanos()).isZero();
    }

    @Test
    void showsALoopThatIsLateEveryTime() {
        lag.ran(300);
        lag.ran(700);
        lag.ran(1000);

        assertThat(lag.nanos()).isEqualTo(200);
    }
}
