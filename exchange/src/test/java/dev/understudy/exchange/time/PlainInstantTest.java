package dev.understudy.exchange.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The platform's formatter is the oracle. */
class PlainInstantTest {
    private static final int[] UNITS = {1, 1_000, 1_000_000, 1_000_000_000};
    private static final String MARKS = "0123456789:.-+ZTz ";

    @Test
    void readsWhatTheFormatterReadsAndMakesTheSameOfIt() {
        int read = 0;
        for (int seed = 0; seed < 60_000; seed++) {
            String text = damaged(new Random(seed));
            PlainInstant plain = PlainInstant.read(text);
            if (plain == null) continue;
            read++;
            assertThat(formatted(text)).as(text).isEqualTo(plain);
        }
        assertThat(read).isGreaterThan(10_000);
    }

    @Test
    void spellsAsThePlatformDoes() {
        long first = Instant.parse("-0010-01-01T00:00:00Z").getEpochSecond();
        long last = Instant.parse("+10010-01-01T00:00:00Z").getEpochSecond();
        var random = new Random(3);
        for (int i = 0; i < 60_000; i++) {
            int unit = UNITS[random.nextInt(UNITS.length)];
            int nanos = random.nextInt(1_000_000_000) / unit * unit;
            Instant instant = Instant.ofEpochSecond(random.nextLong(first, last), nanos);
            assertThat(PlainInstant.text(instant)).isEqualTo(instant.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-01T00:00:00",
                "2024-02-28 23:59:59Z",
                "2024-01-01T00:00:00.123456789+17:59",
                "0000-12-01T00:00:00.5-00:00",
            })
    void readsWithoutTheFormatter(String text) {
        assertThat(PlainInstant.read(text)).isNotNull().isEqualTo(formatted(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-31T00:00:00Z",
                "2024-01-01T00:00Z",
                "2024-01-01T00:00:60Z",
                "2024-01-01t00:00:00z",
                "2024/01/01T00:00:00Z",
                "2024-01-01T00.00.00Z",
                "2024-01-01T00:00:00+18:00",
                "2024-01-01T00:00:00.Z",
                "",
            })
    void leavesToTheFormatter(String text) {
        assertThat(PlainInstant.read(text)).isNull();
    }

    private static PlainInstant formatted(String spelled) {
        String text = spelled.replace(' ', 'T');
        boolean zoned = text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > "2024-01".length();
        return new PlainInstant(OffsetDateTime.parse(zoned ? text : text + "Z").toInstant(), zoned);
    }

    private static String damaged(Random random) {
        var text = new StringBuilder("%04d-%02d-%02d%c%02d:%02d:%02d%s%s"
                .formatted(
                        random.nextInt(10_000),
                        random.nextInt(14),
                        random.nextInt(32),
                        random.nextBoolean() ? 'T' : ' ',
                        random.nextInt(25),
                        random.nextInt(61),
                        random.nextInt(61),
                        random.nextBoolean() ? "" : "." + random.nextInt(1_000_000),
                        new String[] {"", "Z", "+02:00", "-19:30", "+0100", "z"}[random.nextInt(6)]));
        if (random.nextInt(4) == 0) {
            char mark = MARKS.charAt(random.nextInt(MARKS.length()));
            text.setCharAt(random.nextInt(text.length()), mark);
        }
        return text.toString();
    }
}
