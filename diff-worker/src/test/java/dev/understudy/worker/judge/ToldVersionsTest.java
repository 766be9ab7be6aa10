package dev.understudy.worker.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.mark.Deployment;
import dev.understudy.evidence.mark.Side;
import dev.understudy.exchange.Leg;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ToldVersionsTest {
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    private final ToldVersions versions = new ToldVersions(List.of(
            new Deployment(Side.CANDIDATE, "2.0", NINE),
            new Deployment(Side.PRIMARY, "1.7", NINE),
            new Deployment(Side.CANDIDATE, "2.1", NINE.plusSeconds(3600))));

    @Test
    void anAnswerBelongsToWhatWasToldLastBeforeItWasAskedFor() {
        assertThat(versions.candidate(asked("", NINE.minusSeconds(1)))).isEmpty();
        assertThat(versions.candidate(asked("", NINE))).isEqualTo("2.0");
        assertThat(versions.candidate(asked("", NINE.plusSeconds(3599)))).isEqualTo("2.0");
        assertThat(versions.candidate(asked("", NINE.plusSeconds(7200)))).isEqualTo("2.1");
        assertThat(versions.primary(asked("", NINE.plusSeconds(7200)))).isEqualTo("1.7");
    }

    @Test
    void whatAnInstanceSaidItselfCountsMore() {
        assertThat(versions.candidate(asked("2.2-rc1", NINE.plusSeconds(60)))).isEqualTo("2.2-rc1");
    }

    @Test
    void whoWasNotAskedHasNoVersion() {
        assertThat(versions.candidate(new Leg.NotAsked(Leg.Why.OFF))).isEmpty();
    }

    private static Leg asked(String version, Instant at) {
        return new Leg.Unanswered(new Leg.Instance("new:1", version), at, Duration.ofSeconds(1), Leg.Reason.TIMED_OUT);
    }
}
