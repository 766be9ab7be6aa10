package dev.understudy.exchange.redact.pattern;

import java.util.List;

/**
 * Korean resident registration numbers, and those of foreigners: a date of birth in six digits, then seven digits of which the
 * first says century and sex. With the hyphen that is enough, because numbers given out since October 2020 have no check digit.
 * Thirteen digits in a row, which may be anything, need the right check digit, or a birth since then.
 */
final class RrnFinder implements Finder {
    private static final int BIRTH = 6;
    private static final int REST = 7;
    private static final int WITHOUT_CHECK_DIGIT_SINCE = 2010;
    private static final int[] WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};

    @Override
    public void find(String text, List<Stretch> found) {
        int at = 0;
        while (at < text.length()) {
            if (!Digits.is(text, at)) {
                at++;
                continue;
            }
            int end = Digits.end(text, at);
            int whole = Digits.isFraction(text, at) ? -1 : numberEnd(text, at, end);
            if (whole > 0) found.add(new Stretch(at, whole));
            at = Math.max(end, whole);
        }
    }

    /** -1 where the group from {@code at} to {@code end} begins no such number. */
    private static int numberEnd(String text, int at, int end) {
        if (end - at == BIRTH + REST) {
            String number = text.substring(at, end);
            boolean checked = isNumber(number) && (hasNoCheckDigit(number) || checkDigitIsRight(number));
            return checked && !Digits.hasFraction(text, end) ? end : -1;
        }
        int rest = end - at == BIRTH ? behindHyphen(text, end) : -1;
        if (rest < 0 || Digits.end(text, rest) - rest != REST) return -1;
        return isNumber(text.substring(at, end) + text.substring(rest, rest + REST)) ? rest + REST : -1;
    }

    /** Where the second part begins; a space may stand on either side of the hyphen, or in its place. */
    private static int behindHyphen(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < 3 && (text.charAt(at) == ' ' || text.charAt(at) == '-')) at++;
        return at == from ? -1 : at;
    }

    private static boolean isNumber(String number) {
        int month = Digits.two(number, 2);
        int day = Digits.two(number, 4);
        char century = number.charAt(BIRTH);
        return month >= 1 && month <= 12 && day >= 1 && day <= 31 && century >= '1' && century <= '8';
    }

    private static boolean hasNoCheckDigit(String number) {
        boolean bornSince2000 = "3478".indexOf(number.charAt(BIRTH)) >= 0;
        return bornSince2000 && Integer.parseInt(number, 0, 4, 10) >= WITHOUT_CHECK_DIGIT_SINCE;
    }

    private static boolean checkDigitIsRight(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * (number.charAt(i) - '0');
        int foreigner = number.charAt(BIRTH) >= '5' ? 2 : 0;
        return (11 - sum % 11 + foreigner) % 10 == number.charAt(12) - '0';
    }
}
