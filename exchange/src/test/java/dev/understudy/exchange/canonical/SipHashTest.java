package dev.understudy.exchange.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SipHashTest {
    private static final SipKey KEY = new SipKey(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);

    /** From the authors' vectors.h: key 00 01 … 0f, message 00 01 … of so many bytes. */
    @ParameterizedTest
    @CsvSource({
        "0, a3817f04ba25a8e66df67214c7550293",
        "8, 3b62a9ba6258f5610f83e264f31497b4",
    })
    void givesThePublishedHashes(int bytes, String expected) {
        var hash = new SipHash(KEY);
        ByteBuffer message = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < bytes; i++) message.put((byte) i);
        message.flip();
        while (message.hasRemaining()) hash.word(message.getLong());

        hash.finish();

        ByteBuffer output = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        output.putLong(hash.low()).putLong(hash.high());
        assertThat(HexFormat.of().formatHex(output.array())).isEqualTo(expected);
    }

    @Test
    void beginsAnewOnceItIsFinished() {
        var hash = new SipHash(KEY);
        hash.word(7);
        hash.finish();
        long low = hash.low();
        hash.word(7);
        hash.finish();

        assertThat(hash.low()).isEqualTo(low);
    }

    @Test
    void tellsTextsApartThatWouldPackIntoTheSameWords() {
        assertThat(KEY.hex('t', "a")).isNotEqualTo(KEY.hex('t', "a\0")).isNotEqualTo(KEY.hex('s', "a"));
        assertThat(KEY.hex('t', "\0\0\0\0")).isNotEqualTo(KEY.hex('t', "\0\0\0\0\0\0\0\0"));
    }
}
