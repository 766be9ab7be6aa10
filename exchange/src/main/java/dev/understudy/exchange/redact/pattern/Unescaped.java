package dev.understudy.exchange.redact.pattern;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A text with its percent escapes undone, byte by byte, and where each character came from: an address in a path or a form is
 * found however it is escaped, and what is replaced is the stretch as it was written.
 */
record Unescaped(String text, int[] origins) {

    static Unescaped of(String written) {
        if (written.indexOf('%') < 0) return new Unescaped(written, new int[0]);
        var text = new StringBuilder(written.length());
        var origins = IntStream.builder();
        for (int i = 0; i < written.length(); ) {
            int escaped = escaped(written, i);
            origins.add(i);
            text.append(escaped < 0 ? written.charAt(i) : (char) escaped);
            i += escaped < 0 ? 1 : 3;
        }
        origins.add(written.length());
        return new Unescaped(text.toString(), origins.build().toArray());
    }

    /** The same stretches in the text as it was written. */
    List<Stretch> asWritten(List<Stretch> found) {
        if (origins.length == 0) return found;
        return found.stream()
                .map(stretch -> new Stretch(origins[stretch.from()], origins[stretch.to()]))
                .toList();
    }

    /** -1 where no escape begins here. */
    private static int escaped(String written, int at) {
        if (written.charAt(at) != '%' || at + 2 >= written.length()) return -1;
        int high = Character.digit(written.charAt(at + 1), 16);
        int low = Character.digit(written.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
