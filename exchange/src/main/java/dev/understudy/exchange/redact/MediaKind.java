package dev.understudy.exchange.redact;

import dev.understudy.exchange.message.Headers;
import java.util.List;
import java.util.Locale;

/** What can be done with a body by its Content-Type. */
enum MediaKind {
    /** {@code application/json} and {@code +json}: fields can be found, and there is a canonical digest. */
    JSON,
    /** {@code application/x-www-form-urlencoded}: fields can be found. */
    FORM,
    /** People can read it, but fields cannot be found in it. */
    TEXT,
    /** Everything else, and what has no type or several. */
    OTHER;

    static MediaKind of(Headers headers) {
        List<String> types = headers.all("Content-Type");
        if (types.size() != 1) return OTHER;
        String line = types.getFirst();
        int semicolon = line.indexOf(';');
        String type =
                (semicolon < 0 ? line : line.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
        if (type.equals("application/json") || type.endsWith("+json")) return JSON;
        if (type.equals("application/x-www-form-urlencoded")) return FORM;
        return isText(type) ? TEXT : OTHER;
    }

    private static boolean isText(String type) {
        return type.startsWith("text/")
                || type.endsWith("+xml")
                || switch (type) {
                    case "application/xml", "application/javascript", "application/x-ndjson", "application/jsonl" ->
                        true;
                    default -> false;
                };
    }
}
