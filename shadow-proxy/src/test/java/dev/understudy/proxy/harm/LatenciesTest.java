package dev.understudy.proxy.harm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatenciesTest {
    @ParameterizedTest
    @ValueSource(longs = {300_000, 1_000_000, 4_999_999, 50_000_000, 777_777_777, 60_000_000_000L})
    void fallIntoABucketThatIsHardlyWiderThanThey(long nanos) {
        int bucket = Latencies.bucket(nanos);

        assertThat(Latencies.end(bucket)).isGreaterThan(nanos);
        assertThat(Latencies.end(bucket - 1)).isLessThanOrEqualTo(nanos);
        assertThat((double) Latencies.end(bucket) / Latencies.end(bucket - 1)).isLessThan(1.07);
    }

    @Test
    void haveABucketHoweverOddTheyAre() {
        assertThat(Latencies.bucket(-1)).isZero();
        assertThat(Latencies.bucket(0)).isZero();
        assertThat(Latencies.bucket(Long.MAX_VALUE)).isEqualTo(Latencies.BUCKETS - 1);
    }

    @Test
    void keepTheirOrder() {
        for (int bucket = 1; bucket < Latencies.BUCKETS; bucket++) {
            assertThat(Latencies.bucket(Latencies.end(bucket - 1))).isEqualTo(bucket);
        }
    }
}
