package dev.understudy.comparison.recheck;

import static dev.understudy.comparison.ExchangeFixture.answer;
import static dev.understudy.comparison.ExchangeFixture.answered;
import static dev.understudy.comparison.ExchangeFixture.exchange;
import static dev.understudy.comparison.ExchangeFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.comparison.Judge;
import dev.understudy.comparison.Verdict;
import dev.understudy.comparison.difference.Standing;
import dev.understudy.comparison.header.UncountedHeaders;
import dev.understudy.comparison.rule.Rules;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Bytes;
import org.junit.jupiter.api.Test;

/** A second answer that means the same as its side's first goes without its body, and is judged as if it were there. */
class LeftOutBodiesTest {
    private final Judge judge = new Judge(Rules.NONE, UncountedHeaders.BUILT_IN);

    @Test
    void confirmWhatDiffersWhereBothSidesStandByTheirAnswers() {
        Verdict verdict = judge.judge(exchange(json("{\"n\":1}"), json("{\"n\":2}"), leftOut(), leftOut()));

        assertThat(standing(verdict)).isEqualTo(Standing.CONFIRMED);
    }

    @Test
    void showThatThePrimaryMovedToTheCandidate() {
        Verdict verdict = judge.judge(exchange(json("{\"n\":1}"), json("{\"n\":2}"), leftOut(), json("{\"n\":2}")));

        assertThat(standing(verdict)).isEqualTo(Standing.MOVED);
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.NotComparable.class,
                        not -> assertThat(not.why()).isEqualTo(Verdict.Why.STATE_MOVED));
    }

    @Test
    void showThatThePrimaryChangesByItself() {
        Verdict verdict = judge.judge(exchange(json("{\"n\":1}"), json("{\"n\":2}"), leftOut(), json("{\"n\":3}")));

        assertThat(standing(verdict)).isEqualTo(Standing.NOISE);
    }

    private static Standing standing(Verdict verdict) {
        return verdict.allDifferences().getFirst().standing();
    }

    private static Leg leftOut() {
        Answer whole = answer(200, "application/json", Bytes.utf8("{}"));
        Body body = whole.body().without(Body.Kept.Why.MEANS_THE_SAME);
        return answered(new Answer(200, "", whole.headers(), body, whole.trailers()));
    }
}
