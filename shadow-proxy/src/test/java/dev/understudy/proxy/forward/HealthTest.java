package dev.understudy.proxy.forward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proxy.forward.Health.Admission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Health health = new Health();

    @Test
    void restsForASecondWhereItCouldNotBeReached() {
        health.failed(Failure.REFUSED, 0);

        assertThat(health.admit(SECOND - 1)).isEqualTo(Admission.RESTS);
        assertThat(health.admit(SECOND)).isEqualTo(Admission.PROBE);
    }

    @Test
    void letsOneRequestAtATimeTryItAfterARest() {
        health.failed(Failure.CONNECT_TIMED_OUT, 0);
        health.admit(SECOND);

        Admission second = health.admit(SECOND);
        health.probeEnded();

        assertThat(second).isEqualTo(Admission.RESTS);
        assertThat(health.admit(SECOND)).isEqualTo(Admission.PROBE);
    }

    @Test
    void restsTwiceAsLongEachTimeUpToHalfAMinute() {
        List<Long> rests = new ArrayList<>();
        long now = 0;
        for (int i = 0; i < 8; i++) {
            health.failed(Failure.REFUSED, now);
            long began = now;
            while (!health.isFit(now)) now += SECOND;
            rests.add((now - began) / SECOND);
        }

        assertThat(rests).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    @Test
    void countsAnOutageOnceHoweverManyRequestsMeetIt() {
        for (int i = 0; i < 100; i++) health.failed(Failure.REFUSED, i);

        assertThat(health.outages()).isOne();
        assertThat(health.isFit(SECOND)).isTrue();
    }

    @Test
    void forgetsItAllAfterASuccess() {
        health.failed(Failure.REFUSED, 0);
        health.failed(Failure.REFUSED, SECOND);

        health.succeeded();

        assertThat(health.admit(SECOND)).isEqualTo(Admission.FIT);
        health.failed(Failure.REFUSED, SECOND);
        assertThat(health.isFit(2 * SECOND)).isTrue();
    }

    @Test
    void restsOnlyAfterSeveralFailuresThatARequestMayHaveCaused() {
        for (int i = 1; i < Health.FAILURES; i++) health.failed(Failure.TERMINATED, 0);
        assertThat(health.isFit(0)).isTrue();

        health.failed(Failure.TIMED_OUT, 0);

        assertThat(health.isFit(0)).isFalse();
    }

    @Test
    void doesNotBlameItForAStaleConnectionOrForUs() {
        for (int i = 0; i < 100; i++) {
            health.failed(Failure.STALE, 0);
            health.failed(Failure.CONNECTION_LIMIT, 0);
            health.failed(Failure.INTERNAL, 0);
        }

        assertThat(health.isFit(0)).isTrue();
    }
}
