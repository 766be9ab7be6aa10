package dev.understudy.exchange.redact.pattern;

/**
 * Korean telephone numbers as they are dialled within the country: mobile ones in groups or in a row, all others in groups,
 * because ten digits in a row that begin with an area code are more often something else.
 */
final class KoreanPhone {
    private static final int MOBILE_PREFIX = 3;

    private KoreanPhone() {}

    /** Where the number ends whose 0 stands here; -1 where there is none. */
    static int end(String text, int from) {
        if (Digits.is(text, from - 1) || Digits.isFraction(text, from)) return -1;
        int first = Digits.end(text, from);
        boolean mobile = isMobile(text, from, first);
        if (mobile && first - from > MOBILE_PREFIX) return inARow(text, from, first);
        if (!mobile && !isArea(text, from, first)) return -1;
        int second = nextGroup(text, first);
        int secondEnd = second < 0 ? -1 : Digits.end(text, second);
        if (mobile && isOneOf(secondEnd - second, 7, 8)) return secondEnd;
        if (second < 0 || !isOneOf(secondEnd - second, 3, 4)) return -1;
        int third = nextGroup(text, secondEnd);
        return third >= 0 && Digits.end(text, third) - third == 4 ? third + 4 : -1;
    }

    /** Ten or eleven digits with no letter beside them; only zeros and ones are more likely bits. */
    private static int inARow(String text, int from, int to) {
        if (!isOneOf(to - from, 10, 11) || Digits.hasFraction(text, to)) return -1;
        if (Digits.isLetterOrDigit(text, from - 1) || Digits.isLetterOrDigit(text, to)) return -1;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) > '1' && i >= from + MOBILE_PREFIX) return to;
        }
        return -1;
    }

    private static boolean isMobile(String text, int from, int to) {
        return to - from >= MOBILE_PREFIX
                && text.charAt(from + 1) == '1'
                && "016789".indexOf(text.charAt(from + 2)) >= 0;
    }

    /** 02, 031 to 064, 070, 080, 0502 to 0508. */
    private static boolean isArea(String text, int from, int to) {
        return switch (text.substring(from + 1, to)) {
            case "2", "70", "80" -> true;
            case String area when area.length() == 2 -> area.charAt(0) >= '3' && area.charAt(0) <= '6';
            case String area -> area.length() == 3 && area.startsWith("50");
        };
    }

    private static int nextGroup(String text, int end) {
        int from = end;
        while (from < text.length() && from - end < 2 && " -.)+".indexOf(text.charAt(from)) >= 0) from++;
        return from > end && Digits.is(text, from) ? from : -1;
    }

    private static boolean isOneOf(int length, int one, int other) {
        return length == one || length == other;
    }
}
