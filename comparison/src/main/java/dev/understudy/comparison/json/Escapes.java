package dev.understudy.comparison.json;

/** What stands behind a backslash in a JSON string (RFC 8259 section 7), one UTF-16 unit at a time. Pure. */
final class Escapes {
    private static final int NONE = -1;
    private static final int DIGITS = 4;

    private Escapes() {}

    /**
     * The unit that is spelled; -1 where it is none.
     *
     * @param at behind the backslash
     */
    static int character(byte[] json, int at) {
        if (at >= json.length) return NONE;
        return switch (json[at]) {
            case '"', '\\', '/' -> json[at];
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex(json, at + 1);
            default -> NONE;
        };
    }

    /** How many bytes the whole escape takes, its backslash included. */
    static int length(byte[] json, int at) {
        return json[at] == 'u' ? 2 + DIGITS : 2;
    }

    private static int hex(byte[] json, int at) {
        if (at + DIGITS > json.length) return NONE;
        int unit = 0;
        for (int i = at; i < at + DIGITS; i++) {
            int digit = json[i] < 0 ? NONE : Character.digit(json[i], 16);
            if (digit < 0) return NONE;
            unit = (unit << 4) | digit;
        }
        return unit;
    }
}
