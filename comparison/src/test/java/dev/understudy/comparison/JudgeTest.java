package dev.understudy.comparison;

import static dev.understudy.comparison.ExchangeFixture.NOT_ASKED;
import static dev.understudy.comparison.ExchangeFixture.answer;
import static dev.understudy.comparison.ExchangeFixture.answered;
import static dev.understudy.comparison.ExchangeFixture.exchange;
import static dev.understudy.comparison.ExchangeFixture.json;
import static dev.understudy.comparison.ExchangeFixture.unanswered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Standing;
import dev.understudy.comparison.header.UncountedHeaders;
import dev.understudy.comparison.rule.Rules;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.message.Bytes;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private final Judge judge = new Judge(Rules.NONE, UncountedHeaders.BUILT_IN);

    @Test
    void matchesWhatIsOnlySpelledDifferently() {
        var verdict = judge.judge(exchange(json("{\"a\":1,\"b\":\"é\"}"), json("{ \"b\": \"\\u00e9\", \"a\": 1 }")));

        assertThat(verdict).isEqualTo(new Verdict.Match());
    }

    @Test
    void namesTheRuleThatExcusesAnotherFormat() {
        var verdict = judge.judge(exchange(json("{\"a\":1}"), json("{\"a\":1.0}")));

        assertThat(verdict).isInstanceOf(Verdict.MatchByRule.class);
        assertThat(verdict.allDifferences()).extracting(JudgedDifference::rule).containsExactly("formatting:number");
    }

    @Test
    void leavesEveryDifferenceUnconfirmedWhereNothingWasAskedAgain() {
        var verdict = judge.judge(exchange(json("{\"a\":1,\"b\":2}"), json("{\"a\":2,\"b\":3}")));

        assertThat(verdict.allDifferences())
                .extracting(JudgedDifference::standing)
                .containsExactly(Standing.UNCONFIRMED, Standing.UNCONFIRMED);
    }

    @Test
    void blamesTheCandidateForNotAnswering() {
        var verdict = judge.judge(exchange(json("{}"), unanswered(Leg.Reason.TIMED_OUT)));

        assertThat(verdict).isEqualTo(new Verdict.CandidateFailed(Leg.Reason.TIMED_OUT));
    }

    @Test
    void comparesNothingWherethePrimaryDidNotAnswer() {
        var verdict = judge.judge(exchange(unanswered(Leg.Reason.RESET), unanswered(Leg.Reason.TIMED_OUT)));

        assertThat(verdict).isEqualTo(new Verdict.NotComparable(Verdict.Why.PRIMARY_UNANSWERED, List.of()));
    }

    @Test
    void comparesNothingWithAConditionalOrPartialAnswerOfThePrimary() {
        var notModified = judge.judge(exchange(answered(answer(304, "text/plain", Bytes.EMPTY)), json("{}")));
        var partial = judge.judge(exchange(answered(answer(206, "text/plain", Bytes.utf8("a"))), json("{}")));

        assertThat(notModified).isEqualTo(new Verdict.NotComparable(Verdict.Why.PRIMARY_NOT_MODIFIED, List.of()));
        assertThat(partial).isEqualTo(new Verdict.NotComparable(Verdict.Why.PRIMARY_PARTIAL, List.of()));
    }

    @Test
    void reportsOneCauseOnceWhereAnErrorStandsAgainstAPage() {
        var error = answered(answer(500, "text/html", Bytes.utf8("<h1>oops</h1>")));

        var verdict = judge.judge(exchange(json("{\"a\":1}"), error));

        assertThat(verdict.allDifferences())
                .extracting(judged -> judged.difference().kind())
                .containsExactly(Kind.STATUS);
    }

    @Test
    void judgesStatusAndHeadersOfEqualBodiesToo() {
        var created = answered(answer(201, "application/vnd.orders+json", Bytes.utf8("{}")));

        var verdict = judge.judge(exchange(json("{}"), created));

        assertThat(verdict.allDifferences())
                .extracting(judged -> judged.difference().kind())
                .containsExactly(Kind.STATUS, Kind.MEDIA_TYPE);
    }

    @Test
    void doesNotCallADifferenceAMismatchWhereThePrimaryMovedWithIt() {
        var verdict = judge.judge(
                exchange(json("{\"stock\":5}"), json("{\"stock\":4}"), json("{\"stock\":4}"), json("{\"stock\":4}")));

        assertThat(verdict).isInstanceOf(Verdict.NotComparable.class);
        assertThat(((Verdict.NotComparable) verdict).why()).isEqualTo(Verdict.Why.STATE_MOVED);
    }

    @Test
    void keepsAConfirmedPlaceAMismatchBesideANoisyOne() {
        var verdict = judge.judge(exchange(
                json("{\"n\":1,\"a\":1}"),
                json("{\"n\":2,\"a\":2}"),
                json("{\"n\":2,\"a\":2}"),
                json("{\"n\":4,\"a\":1}")));

        assertThat(verdict).isInstanceOf(Verdict.Mismatch.class);
        assertThat(verdict.allDifferences())
                .extracting(JudgedDifference::standing)
                .containsExactly(Standing.NOISE, Standing.CONFIRMED);
    }

    @Test
    void keepsADifferenceAMismatchWhenOnlyTheCandidateWasAskedAgain() {
        var verdict = judge.judge(exchange(json("{\"a\":1}"), json("{\"a\":2}"), json("{\"a\":1}"), NOT_ASKED));

        assertThat(verdict).isInstanceOf(Verdict.Mismatch.class);
        assertThat(verdict.allDifferences())
                .extracting(JudgedDifference::standing)
                .containsExactly(Standing.FLAKY);
    }
}
