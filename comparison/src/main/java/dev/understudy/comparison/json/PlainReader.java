package dev.understudy.comparison.json;

import dev.understudy.comparison.json.JsonValue.JsonBoolean;
import dev.understudy.comparison.json.JsonValue.JsonNull;
import dev.understudy.comparison.json.JsonValue.JsonNumber;
import dev.understudy.comparison.json.JsonValue.JsonString;
import dev.understudy.exchange.canonical.Words;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads what nearly all documents are, one text (RFC 8259) in well-formed UTF-8 within the bounds of {@link JsonReader}, in
 * a third of the time that a parser takes that knows everything. It reads nothing that the parser would refuse, and makes
 * the same of what it reads; whatever it has a doubt about it leaves to the parser, which also finds the words for faults.
 */
final class PlainReader {
    private final byte[] json;
    /** Of texts: what is ASCII throughout is read without looking at it once more. */
    private final Charset charset;

    private final JsonTree tree = new JsonTree();
    private final Names names;
    private int at;
    private int tokens;

    private PlainReader(byte[] json) {
        this.json = json;
        this.charset = Encoding.isAscii(json) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        this.names = new Names(json);
    }

    /**
     * Empty where the document is for the parser.
     *
     * @param json well-formed UTF-8, or anything else that begins with no ASCII
     */
    static Optional<JsonValue> read(byte[] json) {
        if (json.length > JsonReader.LONGEST_TOKEN) return Optional.empty();
        var reader = new PlainReader(json);
        boolean whole = reader.value() && reader.next() == 0 && reader.at == json.length;
        return whole ? Optional.ofNullable(reader.tree.root()) : Optional.empty();
    }

    private boolean value() {
        if (++tokens > JsonReader.MOST_VALUES) return false;
        return switch (next()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", JsonBoolean.TRUE);
            case 'f' -> word("false", JsonBoolean.FALSE);
            case 'n' -> word("null", JsonNull.NULL);
            default -> number();
        };
    }

    private boolean object() {
        at++;
        tree.openObject();
        if (tree.depth() > JsonReader.DEEPEST) return false;
        if (next() == '}') {
            at++;
        } else {
            do {
                if (!name() || !value()) return false;
            } while (passes(','));
            if (!passes('}')) return false;
        }
        return closed();
    }

    private boolean array() {
        at++;
        tree.openArray();
        if (tree.depth() > JsonReader.DEEPEST) return false;
        if (next() == ']') {
            at++;
        } else {
            do {
                if (!value()) return false;
            } while (passes(','));
            if (!passes(']')) return false;
        }
        return closed();
    }

    private boolean closed() {
        tree.close();
        return ++tokens <= JsonReader.MOST_VALUES;
    }

    /** A name with an escape in it is rare, and left to the parser. */
    private boolean name() {
        if (next() != '"' || ++tokens > JsonReader.MOST_VALUES) return false;
        int from = at + 1;
        int to = plainEnd(from);
        if (to == json.length || json[to] != '"') return false;
        tree.name(names.at(from, to));
        at = to + 1;
        return passes(':');
    }

    private boolean string() {
        int from = at + 1;
        int to = plainEnd(from);
        if (to == json.length) return false;
        if (json[to] == '\\') return escaped(from, to);
        if (json[to] != '"') return false;
        tree.add(new JsonString(text(from, to)));
        at = to + 1;
        return true;
    }

    private boolean escaped(int from, int firstEscape) {
        var text = new StringBuilder();
        int plain = from;
        int to = firstEscape;
        while (to < json.length && json[to] == '\\') {
            text.append(text(plain, to));
            int character = Escapes.character(json, to + 1);
            if (character < 0) return false;
            text.append((char) character);
            plain = to + Escapes.length(json, to + 1);
            to = plainEnd(plain);
        }
        if (to >= json.length || json[to] != '"') return false;
        tree.add(new JsonString(text.append(text(plain, to)).toString()));
        at = to + 1;
        return true;
    }

    private String text(int from, int to) {
        return new String(json, from, to - from, charset);
    }

    /** Where a quote, a backslash or a control character ends a stretch of plain ones; the end where nothing does. */
    private int plainEnd(int begin) {
        int end = begin;
        while (end <= json.length - Long.BYTES) {
            long stops = Words.stops(Words.at(json, end));
            if (stops != 0) return end + Long.numberOfTrailingZeros(stops) / Byte.SIZE;
            end += Long.BYTES;
        }
        while (end < json.length && json[end] != '"' && json[end] != '\\' && !(json[end] >= 0 && json[end] < ' '))
            end++;
        return Math.min(end, json.length);
    }

    private boolean word(String word, JsonValue value) {
        for (int i = 0; i < word.length(); i++) {
            if (peek() != word.charAt(i)) return false;
            at++;
        }
        tree.add(value);
        return true;
    }

    private boolean number() {
        int from = at;
        if (peek() == '-') at++;
        if (peek() == '0') at++;
        else if (!digits()) return false;
        if (peek() == '.') {
            at++;
            if (!digits()) return false;
        }
        if ((peek() | 0x20) == 'e') {
            at++;
            if (peek() == '+' || peek() == '-') at++;
            if (!digits()) return false;
        }
        tree.add(new JsonNumber(new String(json, from, at - from, StandardCharsets.ISO_8859_1)));
        return true;
    }

    private boolean digits() {
        int from = at;
        while (peek() >= '0' && peek() <= '9') at++;
        return at > from;
    }

    private boolean passes(char mark) {
        if (next() != mark) return false;
        at++;
        return true;
    }

    /** The next byte that is no white space; 0, which is never valid, at the end. */
    private int next() {
        while (at < json.length) {
            byte next = json[at];
            if (next > ' ' || (next != ' ' && next != '\n' && next != '\r' && next != '\t')) return next;
            at++;
        }
        return 0;
    }

    private int peek() {
        return at < json.length ? json[at] : 0;
    }
}
