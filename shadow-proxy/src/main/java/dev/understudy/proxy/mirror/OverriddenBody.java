package dev.understudy.proxy.mirror;

import dev.understudy.exchange.redact.CapturedBody;
import dev.understudy.proxy.http.Field;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.RequestHead;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Whether a body may ask for the request to be taken for one of another method: a parameter of a form, a part of a multipart
 * body, a member of a JSON object, an element. It need not be read as its type says: some servers guess. A word too many
 * costs one comparison; one too few could cost a write. Pure.
 */
final class OverriddenBody {
    private static final List<String> WORDS = OverrideParameter.NAMES.stream()
            .flatMap(name -> List.of(name, name.replace('_', '-')).stream())
            .distinct()
            .filter(name -> !name.startsWith("-"))
            .sorted()
            .toList();

    private OverriddenBody() {}

    /** @param body whole */
    static boolean mayBe(RequestHead head, CapturedBody body) {
        if (body.wireLength() == 0) return false;
        if (isCoded(head.lines())) return true;
        // without NUL, so that UTF-16 reads like ASCII
        String text = new String(body.bytes().unsafeArray(), StandardCharsets.ISO_8859_1).replace("\0", "");
        return OverrideParameter.isIn(text) || saysAWord(text);
    }

    /** Whether the body must be decoded before anybody can look into it. */
    private static boolean isCoded(HeaderLines lines) {
        for (int line = 0; line < lines.count(); line++) {
            boolean coded = lines.field(line) == Field.CONTENT_ENCODING
                    && !lines.value(line).isBlank()
                    && !lines.valueIs(line, "identity");
            if (coded) return true;
        }
        return false;
    }

    private static boolean saysAWord(String text) {
        String plain = unicodeUndone(Escapes.undone(text)).toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(word -> standsAlone(plain, word));
    }

    private static boolean standsAlone(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !isOfName(text.charAt(at - 1));
            boolean ends = end == text.length() || !isOfName(text.charAt(end));
            if (begins && ends) return true;
        }
        return false;
    }

    private static boolean isOfName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }

    /** Escapes of JSON strings, as far as names of parameters need them. */
    private static String unicodeUndone(String text) {
        if (!text.contains("\\u")) return text;
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean escape = text.startsWith("\\u", i) && Escapes.hex(text, i + 2, 4) >= 0;
            out.append(escape ? (char) Escapes.hex(text, i + 2, 4) : text.charAt(i));
            if (escape) i += 5;
        }
        return out.toString();
    }
}
