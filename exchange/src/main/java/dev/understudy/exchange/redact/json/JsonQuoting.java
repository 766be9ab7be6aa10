package dev.understudy.exchange.redact.json;

/** A JSON string in ASCII only, so that any characters, lone surrogates too, survive being spliced into bytes. */
final class JsonQuoting {
    private JsonQuoting() {}

    static String quoted(String text) {
        var json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') json.append('\\').append(c);
            else if (c >= ' ' && c < 0x7f) json.append(c);
            else json.append("\\u").append(Integer.toHexString(c | 0x10000), 1, 5);
        }
        return json.append('"').toString();
    }
}
