package dev.understudy.standalone.replay;

import java.util.OptionalInt;

/**
 * Undoes what nginx and Apache write in place of characters that would break a line of their logs: {@code \xHH}, {@code \"},
 * {@code \\}, the letters of C, and {@code \}{@code uHHHH} as nginx has it where it writes JSON. Pure.
 */
final class LogEscapes {
    private static final String LETTERS = "ntrbfv";
    private static final String MEANINGS = "\n\t\r\b\f\u000B";

    private LogEscapes() {}

    /** What cannot be an escape stays as it is. */
    static String undo(String written) {
        if (written.indexOf('\\') < 0) return written;
        var text = new StringBuilder(written.length());
        for (int at = 0; at < written.length(); at++) {
            char character = written.charAt(at);
            if (character == '\\' && at + 1 < written.length()) at = undo(written, at + 1, text);
            else text.append(character);
        }
        return text.toString();
    }

    /** @param at behind the backslash @return the last character that belongs to the escape */
    private static int undo(String written, int at, StringBuilder text) {
        char kind = written.charAt(at);
        int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 0;
        OptionalInt number = hex(written, at + 1, digits);
        if (number.isPresent()) {
            text.append((char) number.getAsInt());
            return at + digits;
        }
        int letter = LETTERS.indexOf(kind);
        if (letter >= 0) text.append(MEANINGS.charAt(letter));
        else if (kind == '"' || kind == '\\' || kind == '/') text.append(kind);
        else text.append('\\').append(kind);
        return at;
    }

    private static OptionalInt hex(String written, int from, int digits) {
        if (digits == 0 || from + digits > written.length()) return OptionalInt.empty();
        int number = 0;
        for (int at = from; at < from + digits; at++) {
            int digit = Character.digit(written.charAt(at), 16);
            if (digit < 0 || written.charAt(at) > 'f') return OptionalInt.empty();
            number = (number << 4) | digit;
        }
        return OptionalInt.of(number);
    }
}
