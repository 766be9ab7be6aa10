package dev.understudy.standalone.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of a file of any size and form, none kept longer than this: what is longer is passed over. */
final class BoundedLines {
    static final int LONGEST = 64 << 10;

    private final InputStream in;
    private final byte[] line = new byte[LONGEST];

    /** @param in buffered */
    BoundedLines(InputStream in) {
        this.in = in;
    }

    /** @param text one character a byte; empty where {@code tooLong} */
    record Line(String text, boolean tooLong) {}

    /** Null at the end. */
    @Nullable
    Line next() throws IOException {
        int length = 0;
        int read = in.read();
        if (read < 0) return null;
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (length < LONGEST) line[length] = (byte) read;
            length++;
        }
        if (length > LONGEST) return new Line("", true);
        boolean carriage = length > 0 && line[length - 1] == '\r';
        return new Line(new String(line, 0, carriage ? length - 1 : length, StandardCharsets.ISO_8859_1), false);
    }
}
