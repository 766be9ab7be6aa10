package dev.understudy.evidence.exposure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;

/** A set of hours of the week, in UTC, counted from Monday midnight. Pure. */
public record HoursOfWeek(BitSet hours) {
    public static final int ALL = 168;

    public HoursOfWeek {
        hours = (BitSet) hours.clone();
    }

    public static int of(Instant moment) {
        var time = moment.atOffset(ZoneOffset.UTC);
        return (time.getDayOfWeek().getValue() - 1) * 24 + time.getHour();
    }

    /** As PostgreSQL writes bits. */
    public static HoursOfWeek parse(String bits) {
        var hours = new BitSet(ALL);
        for (int hour = 0; hour < bits.length(); hour++) hours.set(hour, bits.charAt(hour) == '1');
        return new HoursOfWeek(hours);
    }

    /** As PostgreSQL reads them. */
    public String bits() {
        var bits = new StringBuilder(ALL);
        for (int hour = 0; hour < ALL; hour++) bits.append(hours.get(hour) ? '1' : '0');
        return bits.toString();
    }

    public int count() {
        return hours.cardinality();
    }
}
