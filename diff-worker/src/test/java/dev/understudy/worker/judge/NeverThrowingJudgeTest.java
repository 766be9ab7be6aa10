package dev.understudy.worker.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.comparison.Verdict;
import dev.understudy.worker.ExchangeFixture;
import dev.understudy.worker.judge.NeverThrowingJudge.Judged;
import org.junit.jupiter.api.Test;

class NeverThrowingJudgeTest {
    @Test
    void givesTheVerdictOn() {
        var judge = new NeverThrowingJudge(exchange -> new Verdict.Match());

        assertThat(judge.judge(ExchangeFixture.matching())).isEqualTo(new Judged.With(new Verdict.Match()));
    }

    @Test
    void makesAFaultAReason() {
        var judge = new NeverThrowingJudge(exchange -> {
            throw new IllegalStateException("a bug");
        });

        assertThat(judge.judge(ExchangeFixture.matching()))
                .isEqualTo(new Judged.Failed("the judge failed: IllegalStateException"));
    }
}
