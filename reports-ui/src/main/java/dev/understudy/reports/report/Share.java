package dev.understudy.reports.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** A parity for people: rounded down, so that nothing short of all is shown as 100 %. */
final class Share {
    private static final int DIGITS = 2;

    private Share() {}

    static String of(OptionalDouble share) {
        if (share.isEmpty()) return "unknown";
        return BigDecimal.valueOf(share.getAsDouble())
                        .movePointRight(2)
                        .setScale(DIGITS, RoundingMode.DOWN)
                        .toPlainString()
                + " %";
    }
}
