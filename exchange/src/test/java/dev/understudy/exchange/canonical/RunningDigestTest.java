package dev.understudy.exchange.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunningDigestTest {
    private static final int LENGTH = 5000;

    private final RunningKey key = new RunningKey(new Random(1));
    private final byte[] bytes = new byte[LENGTH];

    @Test
    void isTheSameHoweverTheBytesArrive() {
        var random = new Random(2);
        random.nextBytes(bytes);
        RunningDigest.Sum whole = of(key, bytes, LENGTH);

        for (int run = 0; run < 200; run++) {
            var digest = new RunningDigest(key);
            for (int at = 0; at < LENGTH; ) {
                int to = Math.min(LENGTH, at + 1 + random.nextInt(run < 100 ? 40 : 3000));
                digest.add(bytes, at, to);
                at = to;
            }
            assertThat(digest.end()).isEqualTo(whole);
        }
    }

    @Test
    void isTheSameWhereAllBytesAreThere() {
        new Random(3).nextBytes(bytes);
        for (int length = 0; length <= LENGTH; length++) {
            assertThat(RunningDigest.of(key, key.last(), bytes, length)).isEqualTo(of(key, bytes, length));
        }
    }

    @Test
    void isAnotherForEveryByteThatChanges() {
        Set<RunningDigest.Sum> seen = new HashSet<>();
        seen.add(of(key, bytes, LENGTH));
        for (int at = 0; at < LENGTH; at++) {
            bytes[at] = 1;
            assertThat(seen.add(of(key, bytes, LENGTH))).isTrue();
            bytes[at] = 0;
        }
    }

    @Test
    void isAnotherForEveryLength() {
        Set<RunningDigest.Sum> seen = new HashSet<>();
        for (int length = 0; length <= LENGTH; length++) {
            assertThat(seen.add(of(key, bytes, length))).isTrue();
        }
    }

    @Test
    void isAnotherWhereBlocksChangePlaces() {
        Arrays.fill(bytes, 0, 1024, (byte) 1);
        RunningDigest.Sum before = of(key, bytes, LENGTH);
        Arrays.fill(bytes, 0, 1024, (byte) 0);
        Arrays.fill(bytes, 1024, 2048, (byte) 1);

        assertThat(of(key, bytes, LENGTH)).isNotEqualTo(before);
    }

    @Test
    void isAnotherUnderAnotherKey() {
        assertThat(of(new RunningKey(new Random(2)), bytes, LENGTH)).isNotEqualTo(of(key, bytes, LENGTH));
    }

    private static RunningDigest.Sum of(RunningKey key, byte[] bytes, int length) {
        var digest = new RunningDigest(key);
        digest.add(bytes, 0, length);
        return digest.end();
    }
}
