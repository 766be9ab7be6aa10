package dev.understudy.proxy.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.redact.CapturedBody;
import org.junit.jupiter.api.Test;

class BoundedCaptureTest {
    private final ByteBudget budget = new ByteBudget(4096);

    @Test
    void keepsAWholeBody() {
        var capture = new BoundedCapture(budget, 1000);

        capture.add(new byte[] {1, 2, 3, 4}, 1, 3);

        assertThat(capture.captured().bytes().unsafeArray()).containsExactly(2, 3);
        assertThat(capture.captured().whole()).isTrue();
    }

    @Test
    void keepsThePrefixOfALongBodyAndCountsTheRest() {
        var capture = new BoundedCapture(budget, 1000);

        for (int i = 0; i < 10; i++) capture.add(new byte[300], 0, 300);

        assertThat(capture.captured().bytes().length()).isEqualTo(1000);
        assertThat(capture.captured().wireLength()).isEqualTo(3000);
        assertThat(capture.captured().whole()).isFalse();
    }

    @Test
    void isShedWhenTheBudgetIsSpentAndGivesEverythingBack() {
        var capture = new BoundedCapture(budget, 10_000);

        for (int i = 0; i < 10; i++) capture.add(new byte[1000], 0, 1000);

        assertThat(capture.isShed()).isTrue();
        assertThat(capture.seen()).isEqualTo(10_000);
        assertThat(budget.usedBytes()).isZero();
    }

    @Test
    void givesItsBytesBackOnce() {
        var capture = new BoundedCapture(budget, 1000);
        capture.add(new byte[500], 0, 500);

        capture.release();
        capture.release();

        assertThat(budget.usedBytes()).isZero();
    }

    @Test
    void isNothingForABodyThatNeverCame() {
        assertThat(new BoundedCapture(budget, 1000).captured()).isEqualTo(CapturedBody.NONE);
    }
}
