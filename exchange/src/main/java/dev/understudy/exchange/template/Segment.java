package dev.understudy.exchange.template;

import dev.understudy.exchange.redact.pattern.SecretPatterns;

/**
 * The form of one path segment. A short suffix of letters behind an id is kept: {@code 7.json} is {@code {id}.json}. A segment
 * that holds a secret is {@code {hidden}}, and so are parameters such as {@code ;jsessionid=…}: templates are written down
 * everywhere.
 */
final class Segment {
    private static final int HASH_MIN = 16;
    private static final int SUFFIX_MAX = 5;

    private Segment() {}

    static void append(String target, int from, int to, SecretPatterns secrets, StringBuilder template) {
        int parameters = target.indexOf(';', from);
        boolean hasParameters = parameters >= 0 && parameters < to;
        appendBare(target, from, hasParameters ? parameters : to, secrets, template);
        if (hasParameters) template.append(";{hidden}");
    }

    private static void appendBare(String target, int from, int to, SecretPatterns secrets, StringBuilder template) {
        String placeholder = placeholder(target, from, to);
        int dot = placeholder.isEmpty() ? suffixDot(target, from, to) : -1;
        if (dot > from) {
            placeholder = placeholder(target, from, dot);
            if (!placeholder.isEmpty()) {
                template.append(placeholder).append(target, dot, to);
                return;
            }
        }
        if (!placeholder.isEmpty()) template.append(placeholder);
        else if (secrets.match(target.substring(from, to))) template.append("{hidden}");
        else template.append(target, from, to);
    }

    /** The placeholder for a segment; empty where it is a plain word. */
    private static String placeholder(String target, int from, int to) {
        int digits = 0;
        int hex = 0;
        for (int i = from; i < to; i++) {
            char c = target.charAt(i);
            if (isDigit(c)) digits++;
            else if (isHexLetter(c)) hex++;
            else if (c != '-') return "";
        }
        int length = to - from;
        if (digits == 0) return isUuid(target, from, to) ? "{uuid}" : "";
        if (digits == length) return "{id}";
        if (digits + hex == length) return length >= HASH_MIN ? "{hash}" : "";
        if (isUuid(target, from, to)) return "{uuid}";
        return isDate(target, from, to) ? "{date}" : "";
    }

    /** Called with digits, hexadecimal letters and hyphens only. */
    private static boolean isUuid(String target, int from, int to) {
        if (to - from != 36) return false;
        for (int i = 0; i < 36; i++) {
            boolean hyphenPlace = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphenPlace != (target.charAt(from + i) == '-')) return false;
        }
        return true;
    }

    /** {@code 2026-11-22}: a year, a month and a day that can be. */
    private static boolean isDate(String target, int from, int to) {
        if (to - from != 10 || target.charAt(from + 4) != '-' || target.charAt(from + 7) != '-') return false;
        int month = twoDigits(target, from + 5);
        int day = twoDigits(target, from + 8);
        return twoDigits(target, from) >= 0
                && twoDigits(target, from + 2) >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= 31;
    }

    private static int twoDigits(String target, int at) {
        char tens = target.charAt(at);
        char ones = target.charAt(at + 1);
        return isDigit(tens) && isDigit(ones) ? (tens - '0') * 10 + ones - '0' : -1;
    }

    /** The dot before a suffix such as {@code .json}; -1 where there is none. */
    private static int suffixDot(String target, int from, int to) {
        for (int i = to - 1; i > from && to - i <= SUFFIX_MAX + 1; i--) {
            char c = target.charAt(i);
            if (c == '.') return i == to - 1 ? -1 : i;
            if (c >= 0x80 || !Character.isLetter(c)) return -1;
        }
        return -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHexLetter(char c) {
        return (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
