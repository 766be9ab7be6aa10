package dev.understudy.proxy.http;

import dev.understudy.exchange.message.Header;
import dev.understudy.exchange.message.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Header or trailer lines, indexed over the bytes in which they came: nothing is copied, sorted or respelled. Text is
 * read as ISO 8859-1, so that every byte survives.
 */
public final class HeaderLines {
    public static final HeaderLines NONE = new HeaderLines(new byte[0], new int[0], new Field[0]);

    private static final int MARKS = 4;

    private final byte[] bytes;
    private final int[] marks;
    private final Field[] fields;
    /** Most questions are about a field that is not there. */
    private final Set<Field> present = EnumSet.noneOf(Field.class);

    /** @param marks per line: where the name begins and ends, where the value begins and ends */
    HeaderLines(byte[] bytes, int[] marks, Field[] fields) {
        this.bytes = bytes;
        this.marks = marks;
        this.fields = fields;
        for (Field field : fields) present.add(field);
    }

    public int count() {
        return fields.length;
    }

    /** How many bytes they took as they came, with the start line before them. */
    public int bytes() {
        return bytes.length;
    }

    public Field field(int line) {
        return fields[line];
    }

    public String name(int line) {
        return text(marks[line * MARKS], marks[line * MARKS + 1]);
    }

    public String value(int line) {
        return text(marks[line * MARKS + 2], marks[line * MARKS + 3]);
    }

    /** Whether the line's value is that text, ignoring case. */
    public boolean valueIs(int line, String lower) {
        return Octets.equalIgnoringCase(bytes, marks[line * MARKS + 2], marks[line * MARKS + 3], lower);
    }

    /** How many lines have that field. */
    public int count(Field field) {
        if (!has(field)) return 0;
        int count = 0;
        for (Field each : fields) {
            if (each == field) count++;
        }
        return count;
    }

    /** The first line of that field, or -1. */
    public int indexOf(Field field) {
        if (!has(field)) return -1;
        for (int line = 0; line < fields.length; line++) {
            if (fields[line] == field) return line;
        }
        return -1;
    }

    public boolean has(Field field) {
        return present.contains(field);
    }

    /** The value of the first line of that field, or null. */
    public @Nullable String first(Field field) {
        int line = indexOf(field);
        return line < 0 ? null : value(line);
    }

    /** Whether a comma-separated list, over all lines of that field, has that member; case is ignored. */
    public boolean lists(Field field, String lower) {
        if (!has(field)) return false;
        for (int line = 0; line < fields.length; line++) {
            if (fields[line] == field && lists(line, lower)) return true;
        }
        return false;
    }

    /** A list of one is the usual. */
    private boolean lists(int line, String lower) {
        return Octets.areToken(bytes, marks[line * MARKS + 2], marks[line * MARKS + 3])
                ? valueIs(line, lower)
                : Members.of(value(line)).contains(lower);
    }

    /** Whether the line's name is that one, ignoring case. */
    public boolean nameIs(int line, String lower) {
        return Octets.equalIgnoringCase(bytes, marks[line * MARKS], marks[line * MARKS + 1], lower);
    }

    /** The same for servers to which {@code _} in a name is {@code -}, as it is in the variables of CGI and WSGI. */
    public boolean nameIsLike(int line, String lower) {
        int from = marks[line * MARKS];
        if (marks[line * MARKS + 1] - from != lower.length()) return false;
        for (int i = 0; i < lower.length(); i++) {
            int octet = bytes[from + i] == '_' ? '-' : Octets.lower(bytes[from + i]);
            if (octet != lower.charAt(i)) return false;
        }
        return true;
    }

    /** Writes the line as it came: name, colon, space, value, CRLF. */
    public void copyLine(int line, HeadBytes to) {
        int at = line * MARKS;
        to.bytes(bytes, marks[at], marks[at + 1]).text(": ").bytes(bytes, marks[at + 2], marks[at + 3]);
        to.crlf();
    }

    /** Writes the line's name as it came, and another value. */
    public void copyLineWith(int line, String value, HeadBytes to) {
        to.bytes(bytes, marks[line * MARKS], marks[line * MARKS + 1]).text(": ").text(value);
        to.crlf();
    }

    /** The lines as the record of an exchange has them. */
    public Headers toHeaders() {
        var lines = new ArrayList<Header>(fields.length);
        for (int line = 0; line < fields.length; line++) lines.add(new Header(name(line), value(line)));
        return lines.isEmpty() ? Headers.NONE : new Headers(lines);
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
