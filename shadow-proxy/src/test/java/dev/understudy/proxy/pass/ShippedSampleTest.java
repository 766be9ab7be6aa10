package dev.understudy.proxy.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ShippedSampleTest {
    private static final int EXCHANGES = 100_000;

    private final List<UUID> ids = IntStream.range(0, EXCHANGES)
            .mapToObj(i -> new UUID((1_700_000_000_000L + i) << 16 | 0x7000, 0x8000_0000_0000_0000L | i * 31L))
            .toList();

    @Test
    void takesTheShareOfExchangesThatWasAskedFor() {
        assertThat(taken(0.01)).isCloseTo(EXCHANGES / 100L, Percentage.withPercentage(15));
        assertThat(taken(0.5)).isCloseTo(EXCHANGES / 2L, Percentage.withPercentage(5));
    }

    @Test
    void takesNoneAndAll() {
        assertThat(taken(0)).isZero();
        assertThat(taken(1)).isEqualTo(EXCHANGES);
    }

    @Test
    void takesTheSameEveryTimeAndMoreOfTheSameForALargerShare() {
        assertThat(taken(0.1)).isCloseTo(taken(0.1), within(0L));
        assertThat(ids).allSatisfy(id -> {
            if (ShippedSample.takes(id, 0.1))
                assertThat(ShippedSample.takes(id, 0.2)).isTrue();
        });
    }

    private long taken(double share) {
        return ids.stream().filter(id -> ShippedSample.takes(id, share)).count();
    }
}
