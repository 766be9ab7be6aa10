package dev.understudy.proxy.mirror;

/** ASCII written in more bytes of UTF-8 than it needs, which strict readers refuse and lax ones take for what it means. Pure. */
final class OverlongUtf8 {
    private OverlongUtf8() {}

    /** @param octets bytes as ISO 8859-1 */
    static String undone(String octets) {
        var out = new StringBuilder(octets.length());
        for (int i = 0; i < octets.length(); i++) {
            int length = length(octets.charAt(i));
            int character = length == 0 ? -1 : decoded(octets, i, length);
            if (character < 0 || character >= 0x80) {
                out.append(octets.charAt(i));
            } else {
                out.append((char) character);
                i += length - 1;
            }
        }
        return out.toString();
    }

    /** Of a sequence that could hide ASCII, by its first byte; 0 for any other. */
    private static int length(char first) {
        return switch (first) {
            case 0xC0, 0xC1 -> 2;
            case 0xE0 -> 3;
            case 0xF0 -> 4;
            case 0xF8 -> 5;
            case 0xFC -> 6;
            default -> 0;
        };
    }

    private static int decoded(String octets, int at, int length) {
        if (at + length > octets.length()) return -1;
        int character = length == 2 ? octets.charAt(at) & 1 : 0;
        for (int i = at + 1; i < at + length; i++) {
            if ((octets.charAt(i) & 0xC0) != 0x80) return -1;
            character = (character << 6) | (octets.charAt(i) & 0x3F);
        }
        return character;
    }
}
