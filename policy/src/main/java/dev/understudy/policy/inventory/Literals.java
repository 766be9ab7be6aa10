package dev.understudy.policy.inventory;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Paths as clients send them: what is no ASCII, and blanks, are percent-encoded. */
final class Literals {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Literals() {}

    static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(c, escaped));
        return escaped.toString();
    }

    private static void append(int c, StringBuilder escaped) {
        if (c > ' ' && c < 0x7f) {
            escaped.append((char) c);
            return;
        }
        for (byte each : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            escaped.append('%').append(HEX.toHexDigits(each));
        }
    }
}
