package dev.understudy.exchange.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeaningHashTest {
    /** More than three blocks. */
    private static final int WORDS = 400;

    private final MeaningHash hash = new MeaningHash(new DigestKey(new RunningKey(new Random(1)), new SipKey(1, 2)));

    @Test
    void isAnotherForEveryNumberOfWords() {
        Set<String> seen = new HashSet<>();
        for (int words = 0; words <= WORDS; words++)
            assertThat(seen.add(of(new long[words]))).isTrue();
    }

    @Test
    void isAnotherForEveryWordThatChanges() {
        for (int words : new int[] {1, 2, 15, 16, 17, 127, 128, 129, 255, 256, 257, WORDS}) {
            long[] all = new Random(words).longs(words).toArray();
            Set<String> seen = new HashSet<>(Set.of(of(all)));
            for (int at = 0; at < words; at++) {
                all[at] ^= 1L << (at % Long.SIZE);
                assertThat(seen.add(of(all))).as("%d of %d", at, words).isTrue();
                all[at] ^= 1L << (at % Long.SIZE);
            }
            assertThat(seen.add(of(all))).isFalse();
        }
    }

    @Test
    void isAnotherWhereBlocksChangePlaces() {
        long[] words = new long[WORDS];
        Arrays.fill(words, 0, RunningKey.WORDS, 1);
        String before = of(words);
        Arrays.fill(words, 0, RunningKey.WORDS, 0);
        Arrays.fill(words, RunningKey.WORDS, 2 * RunningKey.WORDS, 1);

        assertThat(of(words)).isNotEqualTo(before);
    }

    @Test
    void takesBytesAsTheirWords() {
        byte[] bytes = new byte[3 * RunningKey.BLOCK + 5];
        new Random(3).nextBytes(bytes);
        for (int length = 0; length <= bytes.length; length++) {
            hash.bytes('s', bytes, 0, length);
            String whole = hash.hex();
            for (int at = 0; at < length; at += Long.BYTES) {
                hash.word(at + Long.BYTES <= length ? Words.at(bytes, at) : Words.rest(bytes, at, length));
            }
            hash.end('s', length);

            assertThat(hash.hex()).isEqualTo(whole);
        }
    }

    @Test
    void forgetsWhatWasBegun() {
        String empty = of(new long[0]);
        for (int at = 0; at < WORDS; at++) hash.word(at);
        hash.begin();

        assertThat(hash.hex()).isEqualTo(empty);
    }

    @Test
    void isAnotherUnderAnotherName() {
        byte[] names = {'a', 'b'};
        hash.name(names, 0, 1);
        String one = of(new long[WORDS]);
        hash.name(names, 1, 2);

        assertThat(of(new long[WORDS])).isNotEqualTo(one);
    }

    private String of(long[] words) {
        for (long word : words) hash.word(word);
        return hash.hex();
    }
}
