package dev.understudy.exchange.redact.pattern;

/** Which numbers card issuers give out: by the first four digits and the length. */
final class CardIssuers {
    private CardIssuers() {}

    /** @param digits at least four */
    static boolean issue(CharSequence digits) {
        int prefix = Integer.parseInt(digits, 0, 4, 10);
        int length = digits.length();
        return switch (prefix / 1000) {
            // Mir, Mastercard
            case 2 -> in(prefix, 2200, 2204) || (in(prefix, 2221, 2720) && length == 16);
            // American Express, Diners Club, JCB
            case 3 -> three(prefix, length);
            // Visa
            case 4 -> length == 13 || length == 16 || length == 19;
            // Mastercard, Maestro
            case 5 -> in(prefix, 5100, 5599) ? length == 16 : in(prefix, 5000, 5099) || in(prefix, 5600, 5899);
            // Discover, UnionPay, Maestro
            case 6 -> six(prefix, length);
            // issued in Korea for use there
            case 9 -> length == 16;
            default -> false;
        };
    }

    private static boolean three(int prefix, int length) {
        if (in(prefix, 3400, 3499) || in(prefix, 3700, 3799)) return length == 15;
        if (in(prefix, 3528, 3589)) return length >= 16;
        boolean diners = in(prefix, 3000, 3059) || in(prefix, 3600, 3699) || in(prefix, 3800, 3999);
        return diners && (length == 14 || length == 16);
    }

    private static boolean six(int prefix, int length) {
        boolean discover = prefix == 6011 || in(prefix, 6440, 6599);
        if (discover || in(prefix, 6200, 6299)) return length >= 16;
        return prefix == 6304 || in(prefix, 6759, 6763);
    }

    private static boolean in(int prefix, int from, int to) {
        return prefix >= from && prefix <= to;
    }
}
