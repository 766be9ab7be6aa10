package dev.understudy.comparison;

import static dev.understudy.comparison.ExchangeFixture.exchange;
import static dev.understudy.comparison.ExchangeFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.comparison.header.UncountedHeaders;
import dev.understudy.comparison.rule.Rules;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Documents far beyond what a proxy captures, as a user of the library may have them. */
class LargeDocumentsTest {
    private static final int HUNDRED_MEGABYTES = 100_000_000;
    private static final int A_MILLION = 1_000_000;

    private final Judge judge = new Judge(Rules.NONE, UncountedHeaders.BUILT_IN);

    @Test
    void aStringOfAHundredMegabytesIsTooComplexAndNeverAMatchByMistake() {
        String text = "x".repeat(HUNDRED_MEGABYTES);

        Verdict verdict = judge.judge(exchange(json("[\"" + text + "a\"]"), json("[\"" + text + "b\"]")));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.NotComparable.class,
                        not -> assertThat(not.why()).isIn(Verdict.Why.TOO_COMPLEX, Verdict.Why.TOO_LARGE));
    }

    @Test
    void aMillionKeysAreTooComplexAndNeverAMatchByMistake() {
        String members = IntStream.range(0, A_MILLION)
                .mapToObj(i -> "\"k" + i + "\":" + i)
                .collect(Collectors.joining(","));

        Verdict verdict = judge.judge(exchange(json("{" + members + "}"), json("{" + members + ",\"z\":1}")));

        assertThat(verdict.label()).isIn("not-comparable", "mismatch");
    }

    @Test
    void equalBytesAreAMatchHoweverManyTheyAre() {
        String document = "[\"" + "x".repeat(HUNDRED_MEGABYTES) + "\"]";

        assertThat(judge.judge(exchange(json(document), json(document)))).isEqualTo(new Verdict.Match());
    }
}
