package dev.understudy.exchange.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void takesTheRestWhereverItStands() {
        byte[] bytes = new byte[24];
        new Random(1).nextBytes(bytes);
        for (int from = 0; from <= bytes.length; from++) {
            for (int to = from; to < Math.min(from + Long.BYTES, bytes.length + 1); to++) {
                byte[] padded = Arrays.copyOf(Arrays.copyOfRange(bytes, from, to), Long.BYTES);

                assertThat(Words.rest(bytes, from, to)).as("%d to %d", from, to).isEqualTo(Words.at(padded, 0));
            }
        }
    }

    @Test
    void stopsAtTheFirstByteThatIsNotPlain() {
        for (int octet = 0; octet < 256; octet++) {
            boolean stops = octet < ' ' || octet == '"' || octet == '\\';
            for (int at = 0; at < Long.BYTES; at++) {
                byte[] bytes = {'a', (byte) 0x80, 'a', (byte) 0xff, '!', '#', '[', ']'};
                bytes[at] = (byte) octet;

                long found = Words.stops(Words.at(bytes, 0));

                assertThat(found == 0 ? -1 : Long.numberOfTrailingZeros(found) / Byte.SIZE)
                        .as("%d at %d", octet, at)
                        .isEqualTo(stops ? at : -1);
            }
        }
    }

    @Test
    void putsWhatItTakes() {
        byte[] bytes = new byte[16];
        Words.put(bytes, 3, 0x0807060504030201L);

        assertThat(bytes).startsWith(0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0);
        assertThat(Words.at(bytes, 3)).isEqualTo(0x0807060504030201L);
    }
}
