package dev.understudy.proxy.mirror;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Characters that some servers fold into those which mean something in a path, such as the full-width slash. Pure. */
final class FullWidth {
    private static final String MEANINGFUL = "/\\.;%?#";

    private FullWidth() {}

    /** @param octets bytes of UTF-8, as ISO 8859-1 */
    static boolean isIn(String octets) {
        if (octets.chars().allMatch(c -> c < 0x80)) return false;
        String text = new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (int i = 0; i < MEANINGFUL.length(); i++) {
            char mark = MEANINGFUL.charAt(i);
            if (count(folded, mark) != count(text, mark)) return true;
        }
        return false;
    }

    private static long count(String text, char mark) {
        return text.chars().filter(c -> c == mark).count();
    }
}
