package dev.understudy.exchange.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.message.Bytes;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigestKeyTest {
    private static final RunningKey BLOCKS = new RunningKey(new Random(1));

    private final DigestKey key = new DigestKey(BLOCKS, new SipKey(1, 2));

    @Test
    void tellsBytesApartByEveryByteAndByTheirNumber() {
        Set<String> seen = new HashSet<>();
        for (int length = 0; length < 2100; length++) {
            byte[] bytes = new byte[length];

            assertThat(seen.add(key.hex(Bytes.owning(bytes)))).isTrue();
            if (length == 0) continue;
            bytes[length / 2] = 1;
            assertThat(seen.add(key.hex(Bytes.owning(bytes)))).isTrue();
        }
    }

    @Test
    void makesAnotherDigestUnderAnotherLastKeyThoughTheBlocksAreTheSame() {
        var other = new DigestKey(BLOCKS, new SipKey(1, 3));
        Bytes bytes = Bytes.utf8("the same");

        assertThat(key.hex(bytes)).hasSize(32).isEqualTo(key.hex(bytes)).isNotEqualTo(other.hex(bytes));
    }
}
