package dev.understudy.comparison.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.comparison.ExchangeFixture;
import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.json.Terms;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Body.Kept;
import dev.understudy.exchange.message.Body.Kept.Why;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.message.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodyComparisonTest {
    private final List<Difference> found = new ArrayList<>();

    @Test
    void takesBodiesThatWereLeftOutAsTheSameForEqual() {
        assertThat(compare(nothing(Why.MEANS_THE_SAME, null), nothing(Why.MEANS_THE_SAME, null)))
                .isEmpty();
        assertThat(found).isEmpty();
    }

    @Test
    void takesEqualDigestsForEqualBodiesHoweverMuchWasKept() {
        assertThat(compare(nothing(Why.NOT_REDACTABLE, "d1"), nothing(Why.NOT_REDACTABLE, "d1")))
                .isEmpty();
        assertThat(compare(prefix("d2"), prefix("d2"))).isEmpty();
        assertThat(found).isEmpty();
    }

    @Test
    void cannotCompareWhatWasCutOff() {
        assertThat(compare(prefix("d1"), prefix("d2"))).contains(Obstacle.TRUNCATED);
        assertThat(compare(prefix("d1"), ExchangeFixture.whole(Bytes.utf8("{}"))))
                .contains(Obstacle.TRUNCATED);
        assertThat(found).isEmpty();
    }

    @Test
    void findsWhatDiffersInFrontOfACut() {
        assertThat(compare(cut("{\"a\":1,\"b\":[1,2,3"), cut("{\"a\":2,\"b\":[1,5,")))
                .contains(Obstacle.TRUNCATED);
        assertThat(found)
                .extracting(difference ->
                        difference.kind().label() + " " + difference.location().text())
                .containsExactly("json-value /a", "json-value /b/1");
    }

    @Test
    void knowsThatWhatIsBehindACutIsNotMissing() {
        assertThat(compare(cut("{\"a\":1,\"b\":[1,2"), whole("{\"a\":1,\"b\":[1,23,4],\"c\":3}")))
                .contains(Obstacle.TRUNCATED);
        assertThat(compare(whole("[{\"x\":\"abc\"}]"), cut("[{\"x\":\"ab"))).contains(Obstacle.TRUNCATED);
        assertThat(compare(cut("[1,2] x"), whole("[1,3]"))).contains(Obstacle.TRUNCATED);
        assertThat(found).isEmpty();
    }

    @Test
    void knowsThatWhatEndsBeforeACutIsMissing() {
        assertThat(compare(cut("{\"a\":1,\"b\":[1,2,3],\"c\":"), whole("{\"b\":[1,2],\"c\":3}")))
                .contains(Obstacle.TRUNCATED);
        assertThat(found)
                .extracting(difference ->
                        difference.kind().label() + " " + difference.location().text())
                .containsExactly("json-missing /a", "json-member-removed /b/2");
    }

    private static Body cut(String text) {
        return new Body(100_000, 100_000, null, null, new Kept.Prefix(Bytes.utf8(text), Body.Form.DECODED));
    }

    private static Body whole(String text) {
        return ExchangeFixture.whole(Bytes.utf8(text));
    }

    @Test
    void knowsThatWithheldBodiesDifferWhereBothWereDigestedWhole() {
        assertThat(compare(nothing(Why.NOT_REDACTABLE, "d1"), nothing(Why.NOT_REDACTABLE, "d2")))
                .isEmpty();
        assertThat(found).extracting(Difference::kind).containsExactly(Kind.BODY_DIGEST);
    }

    @Test
    void saysNothingOfWithheldBodiesWithoutDigests() {
        assertThat(compare(nothing(Why.NOT_REDACTABLE, null), nothing(Why.NOT_REDACTABLE, "d2")))
                .contains(Obstacle.WITHHELD);
        assertThat(compare(nothing(Why.TOO_LARGE, "d1"), nothing(Why.TOO_LARGE, "d2")))
                .contains(Obstacle.TOO_LARGE);
        assertThat(compare(nothing(Why.NOT_DECODABLE, null), nothing(Why.NOT_DECODABLE, null)))
                .contains(Obstacle.NOT_DECODABLE);
        assertThat(found).isEmpty();
    }

    @Test
    void findsAMissingBodyEvenWhereTheOtherWasWithheld() {
        assertThat(compare(nothing(Why.NOT_REDACTABLE, "d1"), Body.EMPTY)).isEmpty();
        assertThat(found).extracting(Difference::kind).containsExactly(Kind.BODY_MISSING);
    }

    private Optional<Obstacle> compare(Body primary, Body candidate) {
        return BodyComparison.compare(answer(primary), answer(candidate), Terms.PLAIN, found::add);
    }

    private static Answer answer(Body body) {
        return new Answer(200, "", Headers.of("Content-Type", "application/json"), body, Headers.NONE);
    }

    private static Body nothing(Why why, @Nullable String digest) {
        return new Body(10, 10, digest, null, new Kept.Nothing(why));
    }

    private static Body prefix(String digest) {
        return new Body(10, 10, digest, null, new Kept.Prefix(Bytes.utf8("{"), Body.Form.DECODED));
    }
}
