package dev.understudy.proxy.forward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proxy.http.HeadScan;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.ResponseOutcome;
import dev.understudy.proxy.http.ResponseParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReuseWindowTest {
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final long MILLI = 1_000_000;

    @Test
    void staysHalfASecondBelowWhatServersKeep() {
        assertThat(ReuseWindow.length(HeaderLines.NONE, TWO_SECONDS)).isEqualTo(Duration.ofMillis(1500));
        assertThat(ReuseWindow.length(HeaderLines.NONE, Duration.ofSeconds(75))).isEqualTo(Duration.ofMillis(74_500));
    }

    @Test
    void staysAQuarterBelowWhereServersKeepThemBriefly() {
        assertThat(ReuseWindow.length(HeaderLines.NONE, Duration.ofMillis(400))).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void isShortenedByWhatTheAnswerSays() {
        assertThat(ReuseWindow.length(keepAlive("timeout=1, max=100"), TWO_SECONDS))
                .isEqualTo(Duration.ofMillis(750));
        assertThat(ReuseWindow.length(keepAlive("max=3; Timeout = \"1\""), TWO_SECONDS))
                .isEqualTo(Duration.ofMillis(750));
        assertThat(ReuseWindow.length(keepAlive("timeout=0"), TWO_SECONDS)).isZero();
    }

    @Test
    void isNeverLengthenedByIt() {
        assertThat(ReuseWindow.length(keepAlive("timeout=75"), TWO_SECONDS)).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void takesNoNoticeOfNonsense() {
        for (String nonsense :
                new String[] {"", "timeout", "timeout=-1", "timeout=1x", "xtimeout=0", "timeout=99999999999"}) {
            assertThat(ReuseWindow.length(keepAlive(nonsense), TWO_SECONDS))
                    .as(nonsense)
                    .isEqualTo(Duration.ofMillis(1500));
        }
    }

    @Test
    void servesForASecondAtMostWhereARequestMustNotBeRepeated() {
        var window = ReuseWindow.from(0, Duration.ofMillis(1500));

        assertThat(window.serves(999 * MILLI, false)).isTrue();
        assertThat(window.serves(1000 * MILLI, false)).isFalse();
        assertThat(window.serves(1499 * MILLI, true)).isTrue();
        assertThat(window.serves(1500 * MILLI, true)).isFalse();
    }

    @Test
    void servesNoLongerThanItIsForAnyRequest() {
        assertThat(ReuseWindow.from(0, Duration.ofMillis(300)).serves(300 * MILLI, false))
                .isFalse();
    }

    private static HeaderLines keepAlive(String value) {
        byte[] head = ("HTTP/1.1 200 OK\r\nKeep-Alive: " + value + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        HeadScan.lenient().scan(head, 0, head.length);
        var parsed = (ResponseOutcome.Accepted) ResponseParser.parse(head, false, true);
        return parsed.head().lines();
    }
}
