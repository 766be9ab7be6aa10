package dev.understudy.exchange.redact.pattern;

import java.util.List;

/**
 * Card numbers (ISO/IEC 7812): 13 to 19 digits of a known issuer whose check digit is right, in one group or in groups as they
 * are embossed: 4-4-4-4, 4-4-4-4-3, 4-6-5, 4-6-4, parted by one and the same of space, hyphen and plus. The digits of a
 * fraction, and a part of a longer group, are none.
 */
final class CardFinder implements Finder {
    private static final int MIN = 13;
    private static final int MAX = 19;
    private static final int LAST_GROUP_MAX = 6;

    @Override
    public void find(String text, List<Stretch> found) {
        int at = 0;
        while (at < text.length()) {
            if (!Digits.is(text, at)) {
                at++;
                continue;
            }
            int end = Digits.isFraction(text, at) ? -1 : longest(text, at);
            if (end > 0) found.add(new Stretch(at, end));
            at = end > 0 ? end : Digits.end(text, at);
        }
    }

    /** Where the longest card number ends that begins with the group entered here; -1 where none does. */
    private static int longest(String text, int start) {
        int longest = -1;
        int digits = 0;
        char separator = 0;
        for (int from = start; ; ) {
            int end = Digits.end(text, from);
            int length = end - from;
            digits += length;
            if (digits > MAX || (from > start && length > LAST_GROUP_MAX)) return longest;
            if (digits >= MIN && !Digits.hasFraction(text, end) && isCard(text.substring(start, end))) longest = end;
            boolean first = from == start;
            if (first ? length != 4 : length != 4 && length != 6) return longest;
            if (!Digits.is(text, end + 1) || !isSeparator(text.charAt(end))) return longest;
            if (!first && text.charAt(end) != separator) return longest;
            separator = text.charAt(end);
            from = end + 1;
        }
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '-' || c == '+' || c == '\u00a0';
    }

    private static boolean isCard(String written) {
        var digits = new StringBuilder(MAX);
        for (int i = 0; i < written.length(); i++) {
            if (Digits.is(written, i)) digits.append(written.charAt(i));
        }
        return CardIssuers.issue(digits) && checkDigitIsRight(digits);
    }

    /** Luhn's sum, ISO/IEC 7812-1 annex B. */
    private static boolean checkDigitIsRight(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == 0;
    }
}
