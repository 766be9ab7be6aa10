package dev.understudy.proxy.pass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Leg;
import dev.understudy.exchange.Legs;
import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.canonical.RunningKey;
import dev.understudy.exchange.canonical.SipKey;
import dev.understudy.exchange.message.Body.Kept;
import dev.understudy.exchange.message.Body.Kept.Why;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.message.Headers;
import dev.understudy.exchange.redact.CapturedBody;
import dev.understudy.exchange.redact.ExchangePass;
import dev.understudy.exchange.redact.ExchangePass.Side;
import dev.understudy.exchange.redact.PassKeys;
import dev.understudy.exchange.redact.RedactionSettings;
import dev.understudy.proxy.forward.Timing;
import dev.understudy.proxy.mirror.CapturedAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShippingTest {
    private static final String SHIPPED = "shipped";
    private static final SeenLeg TIMED_OUT = new SeenLeg.Missing(
            new Leg.Unanswered(Leg.Instance.NONE, Instant.EPOCH, Duration.ZERO, Leg.Reason.TIMED_OUT));

    private final ExchangePass pass = new ExchangePass(
            RedactionSettings.defaults(),
            PathMapping.IDENTITY,
            PassKeys.of(new SipKey(1, 2), 1, new RunningKey(new Random(1))));

    @Test
    void leavesOutWhatMeansTheSame() {
        Legs legs = shipped(SeenLegs.of(primary(200, "[1]"), candidate("[ 1 ]")));

        assertThat(words(legs)).isEqualTo("MEANS_THE_SAME MEANS_THE_SAME - -");
    }

    @Test
    void shipsTheSampleWhateverItMeans() {
        Legs legs = new Shipping(pass, true).of(SeenLegs.of(primary(200, "[1]"), candidate("[1]")));

        assertThat(words(legs)).isEqualTo("shipped shipped - -");
    }

    @Test
    void shipsWhatDiffersAndLeavesOutSecondAnswersThatSayNothingNew() {
        Legs legs = shipped(SeenLegs.of(primary(200, "[1]"), candidate("[2]"))
                .withC2(candidate("[2]"))
                .withP2(primary(200, "[1]")));

        assertThat(words(legs)).isEqualTo("shipped shipped MEANS_THE_SAME MEANS_THE_SAME");
    }

    @Test
    void shipsSecondAnswersThatSaySomethingElse() {
        Legs legs = shipped(SeenLegs.of(primary(200, "[1]"), candidate("[2]"))
                .withC2(candidate("[3]"))
                .withP2(primary(200, "[2]")));

        assertThat(words(legs)).isEqualTo("shipped shipped shipped shipped");
    }

    @Test
    void leavesOutWhatStandsBesideNothing() {
        assertThat(words(shipped(SeenLegs.of(primary(200, "[1]"), TIMED_OUT)))).isEqualTo("NOTHING_TO_COMPARE - - -");
        assertThat(words(shipped(SeenLegs.of(primary(206, "[1"), candidate("[1]")))))
                .isEqualTo("NOTHING_TO_COMPARE NOTHING_TO_COMPARE - -");
    }

    @Test
    void comparesTheSecondAnswerWhereTheFirstWasPartial() {
        SeenLegs first = SeenLegs.of(primary(206, "[1"), candidate("[1]"));

        assertThat(words(shipped(first.withP2(primary(200, "[ 1]")))))
                .isEqualTo("NOTHING_TO_COMPARE MEANS_THE_SAME - MEANS_THE_SAME");
        assertThat(words(shipped(first.withP2(primary(200, "[2]"))))).isEqualTo("NOTHING_TO_COMPARE shipped - shipped");
    }

    private Legs shipped(SeenLegs legs) {
        return new Shipping(pass, false).of(legs);
    }

    private SeenLeg.Answered primary(int status, String json) {
        return seen(Side.PRIMARY, status, json);
    }

    private SeenLeg.Answered candidate(String json) {
        return seen(Side.CANDIDATE, 200, json);
    }

    @SuppressWarnings("NullAway") // shipping looks at no more than when and where it was asked
    private SeenLeg.Answered seen(Side side, int status, String json) {
        Bytes bytes = Bytes.utf8(json);
        var body = new CapturedBody(bytes, bytes.length());
        Headers headers = Headers.of("Content-Type", "application/json");
        var timing = new Timing(Instant.EPOCH, Duration.ZERO, Duration.ZERO);
        return new SeenLeg.Answered(
                new CapturedAnswer(Leg.Instance.NONE, timing, null, body, null),
                pass.see(side, status, "", headers, body, Headers.NONE));
    }

    /** What is kept of P1, C1, C2 and P2. */
    private static String words(Legs legs) {
        return String.join(" ", word(legs.p1()), word(legs.c1()), word(legs.c2()), word(legs.p2()));
    }

    private static String word(Leg leg) {
        if (!(leg instanceof Leg.Answered answered)) return "-";
        Kept kept = answered.answer().body().kept();
        Why why = kept instanceof Kept.Nothing nothing ? nothing.why() : null;
        return why == null ? SHIPPED : why.name();
    }
}
