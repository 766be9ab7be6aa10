package dev.understudy.standalone.bookshop;

import java.util.stream.Collectors;

/** JSON strings in the two spellings that Python's writers use. */
final class Json {
    private Json() {}

    /** All but ASCII escaped: {@code json.dumps} as it comes. */
    static String ascii(String text) {
        return raw(text)
                .chars()
                .mapToObj(c -> c < 0x80 ? String.valueOf((char) c) : String.format("\\u%04x", c))
                .collect(Collectors.joining());
    }

    /** UTF-8 as it is: {@code ensure_ascii=False}. */
    static String raw(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
