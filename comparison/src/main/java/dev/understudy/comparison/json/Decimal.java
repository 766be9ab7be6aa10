package dev.understudy.comparison.json;

import java.math.BigInteger;

/**
 * A JSON number as sign, digits and exponent, never expanded: {@code 1e999999999} costs ten characters. Two are equal
 * when the numbers are; the work is linear in the text.
 *
 * @param digits without zeros in front or behind; empty for zero
 * @param exponent power of ten of the last digit
 */
record Decimal(boolean negative, String digits, BigInteger exponent) {
    private static final Decimal ZERO = new Decimal(false, "", BigInteger.ZERO);
    /** Exponents of more digits than this are kept as text, so that reading them stays linear. */
    private static final int LONGEST_EXPONENT = 100;

    /** @param text a number of the JSON grammar */
    static Decimal of(String text) {
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        String mantissa = e < 0 ? text : text.substring(0, e);
        boolean negative = mantissa.startsWith("-");
        int point = mantissa.indexOf('.');
        String whole = mantissa.substring(negative ? 1 : 0, point < 0 ? mantissa.length() : point);
        String fraction = point < 0 ? "" : mantissa.substring(point + 1);

        String digits = whole + fraction;
        int from = 0;
        while (from < digits.length() && digits.charAt(from) == '0') from++;
        int to = digits.length();
        while (to > from && digits.charAt(to - 1) == '0') to--;
        if (from == to) return ZERO;

        long shift = (long) digits.length() - to - fraction.length();
        String written = e < 0 ? "0" : text.substring(e + 1);
        written = withoutZeros(written);
        if (written.length() > LONGEST_EXPONENT) return new Decimal(negative, text, BigInteger.ZERO);
        BigInteger exponent = new BigInteger(written).add(BigInteger.valueOf(shift));
        return new Decimal(negative, digits.substring(from, to), exponent);
    }

    private static String withoutZeros(String exponent) {
        int sign = exponent.startsWith("-") || exponent.startsWith("+") ? 1 : 0;
        int zeros = sign;
        while (zeros < exponent.length() - 1 && exponent.charAt(zeros) == '0') zeros++;
        return exponent.substring(0, sign) + exponent.substring(zeros);
    }

    static boolean same(String one, String other) {
        return one.equals(other) || of(one).equals(of(other));
    }

    /** The canonical spelling of a number; quick for most integers. */
    static String canonical(String text) {
        boolean plain = text.charAt(text.length() - 1) != '0';
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c == '-' || (c >= '0' && c <= '9');
        }
        return plain ? text + "e0" : of(text).canonical();
    }

    /** Whether it is an integer of few digits, as ids are. */
    boolean isShortInteger() {
        return exponent.signum() >= 0 && exponent.bitLength() < Byte.SIZE;
    }

    /** A short integer without point and exponent. */
    String integer() {
        return digits.isEmpty() ? "0" : (negative ? "-" : "") + digits + "0".repeat(exponent.intValueExact());
    }

    /** One spelling per number. */
    String canonical() {
        return (negative ? "-" : "") + digits + "e" + exponent;
    }
}
