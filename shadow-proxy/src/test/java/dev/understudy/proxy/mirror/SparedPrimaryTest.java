package dev.understudy.proxy.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Leg;
import dev.understudy.exchange.ledger.LedgerCounter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SparedPrimaryTest {
    private static final Duration QUICK = Duration.ofMillis(20);
    private static final LegOutcome LOST = new LegOutcome.Lost(LedgerCounter.STALE_CONNECTION);
    private static final LegOutcome TIMED_OUT = NotAsked.because(Leg.Reason.TIMED_OUT);

    private final AtomicBoolean atEase = new AtomicBoolean(true);
    private final AtomicLong nanos = new AtomicLong();
    private final SparedPrimary primary = new SparedPrimary(
            copy -> CompletableFuture.completedFuture(LOST), atEase::get, Duration.ofMillis(500), nanos::get);

    @Test
    void isAskedByTwoAtOnce() {
        assertThat(primary.tryEnter(QUICK)).isTrue();
        assertThat(primary.tryEnter(QUICK)).isTrue();

        assertThat(primary.tryEnter(QUICK)).isFalse();
    }

    @Test
    void isAskedAgainWhenOneHasLeft() {
        primary.tryEnter(QUICK);
        primary.tryEnter(QUICK);

        primary.left(answered());

        assertThat(primary.tryEnter(QUICK)).isTrue();
        assertThat(primary.tryEnter(QUICK)).isFalse();
    }

    @Test
    void isLeftAloneWhileItsUsersNeedIt() {
        atEase.set(false);
        assertThat(primary.tryEnter(QUICK)).isFalse();

        atEase.set(true);
        assertThat(primary.tryEnter(QUICK)).isTrue();
    }

    @Test
    void isLeftAloneWhereItsFirstAnswerWasSlow() {
        assertThat(primary.tryEnter(Duration.ofMillis(500))).isFalse();
        assertThat(primary.tryEnter(Duration.ofMillis(499))).isTrue();
    }

    @Test
    void restsAfterItDidNotAnswerInTime() {
        primary.tryEnter(QUICK);
        primary.left(TIMED_OUT);
        nanos.addAndGet(Duration.ofSeconds(9).toNanos());
        assertThat(primary.tryEnter(QUICK)).isFalse();

        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(primary.tryEnter(QUICK)).isTrue();
    }

    @Test
    void doesNotRestForWhatWeLostOurselves() {
        primary.tryEnter(QUICK);
        primary.left(LOST);

        assertThat(primary.tryEnter(QUICK)).isTrue();
    }

    @SuppressWarnings("NullAway") // nobody looks into the answer
    private static LegOutcome answered() {
        return new LegOutcome.Answered(null);
    }
}
