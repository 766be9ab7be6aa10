package dev.understudy.exchange.redact.pattern;

import java.util.List;

/**
 * Telephone numbers: international ones behind a plus sign (E.164: 8 to 15 digits, in groups or not), and Korean ones as they are
 * dialled there. A number of another country without the plus sign could be anything, and is not found.
 */
final class PhoneFinder implements Finder {
    private static final int MIN = 8;
    private static final int MAX = 15;

    @Override
    public void find(String text, List<Stretch> found) {
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '+' ? international(text, at) : -1;
            if (end < 0 && text.charAt(at) == '0') end = KoreanPhone.end(text, at);
            if (end > 0) found.add(new Stretch(at, end));
            at = end > 0 ? end : Math.max(at + 1, Digits.end(text, at));
        }
    }

    /** Where the longest run of groups ends that have no more than 15 digits together; -1 where they are too few. */
    private static int international(String text, int plus) {
        if (Digits.isLetterOrDigit(text, plus - 1) || !Digits.is(text, plus + 1) || text.charAt(plus + 1) == '0') {
            return -1;
        }
        int digits = 0;
        int longest = -1;
        for (int from = plus + 1; from > 0; ) {
            int end = Digits.end(text, from);
            digits += end - from;
            if (digits > MAX) return longest;
            if (digits >= MIN) longest = end;
            from = nextGroup(text, end);
        }
        return longest;
    }

    /** Where the next group begins, behind one or two of space, hyphen, dot, plus and parentheses; -1 where none does. */
    private static int nextGroup(String text, int end) {
        int from = end;
        while (from < text.length() && from - end < 2 && " -.()+".indexOf(text.charAt(from)) >= 0) from++;
        return from > end && Digits.is(text, from) ? from : -1;
    }
}
