package dev.understudy.proxy.mirror;

import java.util.Locale;
import java.util.Set;

/**
 * Parameters by which frameworks take a request for one of another method. Names are read as the most generous of them do:
 * escapes undone, case ignored, and as PHP has it a leading blank dropped, dots and blanks taken for underscores, and
 * everything from a bracket on left out. Pure.
 */
final class OverrideParameter {
    /** With underscores for hyphens. */
    static final Set<String> NAMES = Set.of(
            "_method",
            "__method",
            "_http_method",
            "_method_override",
            "method_override",
            "http_method_override",
            "x_http_method_override",
            "x_http_method",
            "x_method_override",
            "$method",
            "$httpmethod");

    private static final String LAST_LETTERS = "deDE";

    private OverrideParameter() {}

    /** @param pairs a query without its question mark, or a form */
    static boolean isIn(String pairs) {
        int from = 0;
        while (from <= pairs.length()) {
            int to = from;
            int equals = -1;
            while (to < pairs.length() && pairs.charAt(to) != '&' && pairs.charAt(to) != ';') {
                if (equals < 0 && pairs.charAt(to) == '=') equals = to;
                to++;
            }
            int end = equals < 0 ? to : equals;
            if (mayBeOne(pairs, from, end) && NAMES.contains(read(pairs.substring(from, end)))) return true;
            from = to + 1;
        }
        return false;
    }

    /** Rules out what most names are without looking closer. */
    private static boolean mayBeOne(String pairs, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = pairs.charAt(i);
            if (c == '%' || c == '[' || c == '+' || c == '.') return true;
        }
        return from < to && LAST_LETTERS.indexOf(pairs.charAt(to - 1)) >= 0;
    }

    private static String read(String name) {
        String plain = Escapes.undone(name).replace('+', ' ').stripLeading().toLowerCase(Locale.ROOT);
        int bracket = plain.indexOf('[', 1);
        String bare = bracket < 0 ? plain : plain.substring(0, bracket);
        return bare.strip()
                .replace('-', '_')
                .replace('.', '_')
                .replace(' ', '_')
                .replace('[', '_');
    }
}
