package dev.understudy.proxy.harm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HarmTestTest {
    private static final Duration FAST = Duration.ofMillis(40);

    @Test
    void findsALatencyThatIsHigherWithCopiesEveryTime() {
        List<Pair> pairs =
                Collections.nCopies(4, new Pair(sample(200, FAST.plusMillis(40), 0, 0), sample(80, FAST, 0, 0)));

        assertThat(HarmTest.find(pairs)).hasValueSatisfying(harm -> {
            assertThat(harm.kind()).isEqualTo(Harm.Kind.LATENCY);
            assertThat(harm.sentence())
                    .matches(
                            "the primary's p95 is 8\\d\\.\\d ms with copies and 4\\d\\.\\d ms without \\(4 control windows\\)");
        });
    }

    @Test
    void findsErrorsAndThrottlingThatComeWithCopies() {
        List<Pair> errors = Collections.nCopies(5, new Pair(sample(200, FAST, 30, 0), sample(80, FAST, 0, 0)));
        List<Pair> throttled = Collections.nCopies(5, new Pair(sample(200, FAST, 0, 30), sample(80, FAST, 0, 0)));

        assertThat(HarmTest.find(errors))
                .map(Harm::sentence)
                .hasValueSatisfying(
                        sentence -> assertThat(sentence)
                                .isEqualTo(
                                        "the primary answers 5xx to 15.00 % with copies and to 0.00 % without (5 control windows)"));
        assertThat(HarmTest.find(throttled)).map(Harm::kind).contains(Harm.Kind.THROTTLING);
    }

    @Test
    void findsNothingWhereTheFiguresAreBadEitherWay() {
        List<Pair> outage = Collections.nCopies(8, new Pair(sample(200, FAST, 100, 0), sample(80, FAST, 40, 0)));

        assertThat(HarmTest.find(outage)).isEmpty();
    }

    @Test
    void findsNothingInOneStretchThatWasBad() {
        Pair calm = new Pair(sample(200, FAST, 0, 0), sample(80, FAST, 0, 0));
        Pair bad = new Pair(sample(200, FAST, 200, 0), sample(80, FAST, 0, 0));

        assertThat(HarmTest.find(List.of(calm, calm, calm, bad, calm))).isEmpty();
        assertThat(HarmTest.suspects(bad)).isTrue();
        assertThat(HarmTest.suspects(calm)).isFalse();
    }

    @Test
    void findsNothingInARiseThatIsNotWorthAPause() {
        List<Pair> little =
                Collections.nCopies(8, new Pair(sample(20_000, FAST.plusMillis(6), 0, 0), sample(8000, FAST, 0, 0)));

        assertThat(HarmTest.find(little)).isEmpty();
    }

    @Test
    void neverDecidesOnFewWindows() {
        List<Pair> three = Collections.nCopies(3, new Pair(sample(200, FAST, 200, 0), sample(80, FAST, 0, 0)));

        assertThat(HarmTest.find(three)).isEmpty();
    }

    private static Sample sample(int requests, Duration latency, int errors, int throttled) {
        var figures = new Figures();
        for (int i = 0; i < requests; i++) {
            int status = i < errors ? 500 : i < errors + throttled ? 429 : 200;
            figures.add(status, latency.toNanos());
        }
        return figures.sample();
    }
}
