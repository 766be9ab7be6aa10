package dev.understudy.proxy.http;

import java.util.Arrays;

/** Indexes the lines between a start line and the empty line; every line ends with LF, as {@link HeadScan} has seen. */
final class LineParser {
    /** How it ended. */
    sealed interface Outcome {
        record Lines(HeaderLines lines) implements Outcome {}

        /** @param why for people */
        record Bad(String why) implements Outcome {}

        /** More lines than the limit. */
        record TooMany() implements Outcome {}
    }

    private final byte[] bytes;
    private final boolean strict;
    private final int limit;
    private int[] marks = new int[4 * 16];
    private Field[] fields = new Field[16];
    private int count;

    private LineParser(byte[] bytes, boolean strict, int limit) {
        this.bytes = bytes;
        this.strict = strict;
        this.limit = limit;
    }

    /** For requests: nothing that two readers could read differently. */
    static Outcome strict(byte[] bytes, int from) {
        return new LineParser(bytes, true, HeadLimits.FIELDS).parse(from);
    }

    /**
     * For answers: folded lines are unfolded and space before the colon is dropped, as RFC 9112 section 5 asks of a proxy;
     * a NUL or a CR in a value becomes a space (RFC 9110 section 5.5).
     */
    static Outcome lenient(byte[] bytes, int from) {
        unfold(bytes, from);
        return new LineParser(bytes, false, HeadLimits.ANSWER_FIELDS).parse(from);
    }

    private Outcome parse(int from) {
        int start = from;
        while (start < bytes.length) {
            int lineFeed = indexOf((byte) '\n', start, bytes.length);
            int end = lineFeed > start && bytes[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
            if (end == start) break;
            if (count == limit) return new Outcome.TooMany();
            String fault = line(start, end);
            if (!fault.isEmpty()) return new Outcome.Bad(fault);
            start = lineFeed + 1;
        }
        return new Outcome.Lines(new HeaderLines(bytes, marks, Arrays.copyOf(fields, count)));
    }

    /** Indexes one line; says what is wrong with it, or nothing. */
    private String line(int start, int end) {
        int colon = indexOf((byte) ':', start, end);
        if (colon < 0) return "a header line without a colon";
        int nameEnd = colon;
        while (!strict && nameEnd > start && Octets.isBlank(bytes[nameEnd - 1])) nameEnd--;
        if (nameEnd == start || !Octets.areToken(bytes, start, nameEnd)) return "a header name that is no token";
        int valueStart = colon + 1;
        int valueEnd = end;
        while (valueStart < valueEnd && Octets.isBlank(bytes[valueStart])) valueStart++;
        while (valueEnd > valueStart && Octets.isBlank(bytes[valueEnd - 1])) valueEnd--;
        Field field = Field.of(bytes, start, nameEnd);
        if (!allowsValue(field, valueStart, valueEnd)) return "a control character in a header value";
        add(field, start, nameEnd, valueStart, valueEnd);
        return "";
    }

    private boolean allowsValue(Field field, int from, int to) {
        if (strict) return Octets.areValue(bytes, from, to);
        boolean frames = field == Field.CONTENT_LENGTH || field == Field.TRANSFER_ENCODING;
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0 && bytes[i] != '\r') continue;
            if (frames) return false;
            bytes[i] = ' ';
        }
        return true;
    }

    private void add(Field field, int nameFrom, int nameTo, int valueFrom, int valueTo) {
        if (count == fields.length) {
            fields = Arrays.copyOf(fields, count * 2);
            marks = Arrays.copyOf(marks, marks.length * 2);
        }
        int at = count * 4;
        marks[at] = nameFrom;
        marks[at + 1] = nameTo;
        marks[at + 2] = valueFrom;
        marks[at + 3] = valueTo;
        fields[count++] = field;
    }

    private int indexOf(byte wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == wanted) return i;
        }
        return -1;
    }

    private static void unfold(byte[] bytes, int from) {
        for (int i = from + 1; i < bytes.length; i++) {
            if (Octets.isBlank(bytes[i]) && bytes[i - 1] == '\n' && i - 1 > from) {
                bytes[i - 1] = ' ';
                if (bytes[i - 2] == '\r') bytes[i - 2] = ' ';
            }
        }
    }
}
