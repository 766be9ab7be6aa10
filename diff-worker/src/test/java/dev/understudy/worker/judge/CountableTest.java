package dev.understudy.worker.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Exchange;
import dev.understudy.worker.ExchangeFixture;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CountableTest {
    @Test
    void hasNothingAgainstWhatProxiesWrite() {
        assertThat(Countable.objection(ExchangeFixture.matching())).isEmpty();
        assertThat(Countable.objection(ExchangeFixture.candidateFailed())).isEmpty();
        assertThat(Countable.objection(ExchangeFixture.ofStatus(999))).isEmpty();
    }

    @Test
    void objectsToWhatNoColumnTakes() {
        assertThat(Countable.objection(ExchangeFixture.ofStatus(1_000))).contains("a status is out of its range: 1000");
        assertThat(Countable.objection(received(Instant.MAX))).isPresent();
        assertThat(Countable.objection(received(Instant.MIN))).isPresent();
    }

    private static Exchange received(Instant at) {
        var usual = ExchangeFixture.matching();
        return new Exchange(
                usual.id(),
                usual.origin(),
                at,
                usual.endpoint(),
                usual.route(),
                usual.mapping(),
                usual.servedBy(),
                usual.client(),
                usual.request(),
                usual.legs());
    }
}
