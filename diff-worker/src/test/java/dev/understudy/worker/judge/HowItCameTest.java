package dev.understudy.worker.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.record.Circumstances.Timing;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Headers;
import dev.understudy.exchange.message.Request;
import dev.understudy.worker.ExchangeFixture;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class HowItCameTest {
    @Test
    void namesParametersOnceAndSortedWithoutTheirValues() {
        assertThat(HowItCame.of(asking("/orders?size=10&page=2&size=3&&flag&=x"))
                        .parameters())
                .containsExactly("flag", "page", "size");
        assertThat(HowItCame.of(asking("/orders")).parameters()).isEmpty();
    }

    @Test
    void knowsCredentialsByTheirHeaders() {
        assertThat(HowItCame.of(asking("/orders")).authenticated()).isFalse();
        assertThat(HowItCame.of(asking("/orders", "authorization", "…")).authenticated())
                .isTrue();
        assertThat(HowItCame.of(asking("/orders", "X-API-Key", "…")).authenticated())
                .isTrue();
        assertThat(HowItCame.of(asking("/orders", "Cookie", "theme=dark")).authenticated())
                .isFalse();
        assertThat(HowItCame.of(asking("/orders", "Cookie", "theme=dark; sessionid=…"))
                        .authenticated())
                .isTrue();
    }

    @Test
    void timesTheAnswersThatCame() {
        var failed = HowItCame.of(ExchangeFixture.candidateFailed());

        assertThat(failed.primary()).contains(new Timing(Duration.ofMillis(1), Duration.ofMillis(2)));
        assertThat(failed.candidate()).isEmpty();
    }

    private static Exchange asking(String target, String... headers) {
        Exchange of = ExchangeFixture.matching();
        return new Exchange(
                of.id(),
                of.origin(),
                of.receivedAt(),
                of.endpoint(),
                of.route(),
                of.mapping(),
                of.servedBy(),
                of.client(),
                new Request("GET", target, "HTTP/1.1", Headers.of(headers), Body.EMPTY),
                of.legs());
    }
}
