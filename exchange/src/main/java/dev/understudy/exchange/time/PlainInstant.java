package dev.understudy.exchange.time;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * An instant in the spellings that nearly all have, {@code 2024-01-01T00:00:00}, a space for the T where one likes (RFC 3339 section
 * 5.6), a fraction of up to nine digits, then nothing, {@code Z} or {@code +00:00}: read a digit at a time. Whatever else may be one is
 * left to the platform's formatter, which takes ten times as long.
 *
 * @param zoned whether the text names its offset; without one it is read as UTC
 */
public record PlainInstant(Instant instant, boolean zoned) {
    /** As {@link Instant#toString()} spells it, in a third of the time where the year has four digits. */
    public static String text(Instant instant) {
        var utc = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        if (utc.getYear() < 0 || utc.getYear() > 9999) return instant.toString();
        return new Writer(utc).text();
    }

    /** Null where the text is for the formatter, or no instant. */
    public static @Nullable PlainInstant read(String text) {
        return text.length() < Reader.SECONDS_END ? null : new Reader(text).read();
    }

    /** Spells one instant, with as many groups of three digits behind the second as it has. */
    private static final class Writer {
        private final LocalDateTime utc;
        private final byte[] out = new byte["2024-01-01T00:00:00.000000000Z".length()];
        private int length;

        Writer(LocalDateTime utc) {
            this.utc = utc;
        }

        String text() {
            digits(4, utc.getYear(), '-');
            digits(2, utc.getMonthValue(), '-');
            digits(2, utc.getDayOfMonth(), 'T');
            digits(2, utc.getHour(), ':');
            digits(2, utc.getMinute(), ':');
            int nanos = utc.getNano();
            digits(2, utc.getSecond(), nanos == 0 ? 'Z' : '.');
            if (nanos == 0) return spelled();
            if (nanos % 1_000_000 == 0) digits(3, nanos / 1_000_000, 'Z');
            else if (nanos % 1_000 == 0) digits(6, nanos / 1_000, 'Z');
            else digits(9, nanos, 'Z');
            return spelled();
        }

        private void digits(int count, int number, char behind) {
            int rest = number;
            for (int at = length + count - 1; at >= length; at--) {
                out[at] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
            length += count;
            out[length++] = (byte) behind;
        }

        private String spelled() {
            return new String(out, 0, length, StandardCharsets.ISO_8859_1);
        }
    }

    /** Goes through one text; what is out of place anywhere makes all of it unsound. */
    private static final class Reader {
        static final int SECONDS_END = "2024-01-01T00:00:00".length();
        private static final int MOST_DIGITS = 9;
        private static final int MOST_OFFSET_HOURS = 18;
        /** Each month has so many days; the others are rare. */
        private static final int DAYS_OF_ALL = 28;

        private final String text;
        private boolean sound = true;

        Reader(String text) {
            this.text = text;
        }

        @Nullable
        PlainInstant read() {
            int year = 100 * two(0) + two(2);
            int month = between(1, two(5), 12);
            int day = between(1, two(8), DAYS_OF_ALL);
            int hour = between(0, two(11), 23);
            int minute = between(0, two(14), 59);
            int second = between(0, two(17), 59);
            mark(4, '-');
            mark(7, '-');
            if (text.charAt(10) != ' ') mark(10, 'T');
            mark(13, ':');
            mark(16, ':');
            int zone = fractionEnd();
            int nanos = nanos(zone);
            int offset = offset(zone);
            if (!sound) return null;
            Instant instant = LocalDateTime.of(year, month, day, hour, minute, second, nanos)
                    .toInstant(ZoneOffset.UTC)
                    .minusSeconds(offset);
            return new PlainInstant(instant, zone < text.length());
        }

        /** Where the digits behind the seconds end; behind the seconds where there are none. */
        private int fractionEnd() {
            if (text.length() == SECONDS_END || text.charAt(SECONDS_END) != '.') return SECONDS_END;
            int end = SECONDS_END + 1;
            while (end < text.length() && isDigit(end)) end++;
            int digits = end - SECONDS_END - 1;
            if (digits == 0 || digits > MOST_DIGITS) sound = false;
            return end;
        }

        private int nanos(int zone) {
            int nanos = 0;
            for (int i = 1; i <= MOST_DIGITS; i++) {
                int at = SECONDS_END + i;
                nanos = 10 * nanos + (at < zone ? text.charAt(at) - '0' : 0);
            }
            return nanos;
        }

        /** In seconds. */
        private int offset(int zone) {
            int length = text.length() - zone;
            if (length == 0) return 0;
            char sign = text.charAt(zone);
            if (length == 1 && sign == 'Z') return 0;
            if (length != "+00:00".length() || (sign != '+' && sign != '-')) {
                sound = false;
                return 0;
            }
            mark(zone + 3, ':');
            int hours = between(0, two(zone + 1), MOST_OFFSET_HOURS - 1);
            int seconds = 60 * (60 * hours + between(0, two(zone + 4), 59));
            return sign == '-' ? -seconds : seconds;
        }

        private int two(int at) {
            if (!isDigit(at) || !isDigit(at + 1)) sound = false;
            return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
        }

        private boolean isDigit(int at) {
            char c = text.charAt(at);
            return c >= '0' && c <= '9';
        }

        private int between(int least, int number, int most) {
            if (number < least || number > most) sound = false;
            return number;
        }

        private void mark(int at, char mark) {
            if (text.charAt(at) != mark) sound = false;
        }
    }
}
