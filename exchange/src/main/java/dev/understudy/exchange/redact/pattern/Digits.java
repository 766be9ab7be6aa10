package dev.understudy.exchange.redact.pattern;

/** Groups of digits in a text. */
final class Digits {
    private Digits() {}

    static boolean is(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** Behind the last digit of the group that is entered at {@code from}. */
    static int end(String text, int from) {
        int end = from;
        while (is(text, end)) end++;
        return end;
    }

    /** Whether a group that begins here is the fraction of a decimal number. */
    static boolean isFraction(String text, int from) {
        return from > 0 && text.charAt(from - 1) == '.' && is(text, from - 2);
    }

    /** Whether a group that ends here goes on as a decimal number. */
    static boolean hasFraction(String text, int to) {
        return to < text.length() && text.charAt(to) == '.' && is(text, to + 1);
    }

    static boolean isLetterOrDigit(String text, int at) {
        if (at < 0 || at >= text.length()) return false;
        char c = text.charAt(at);
        return is(text, at) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static int two(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
