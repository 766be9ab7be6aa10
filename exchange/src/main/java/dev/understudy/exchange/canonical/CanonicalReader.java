package dev.understudy.exchange.canonical;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads exactly one JSON text (RFC 8259) strictly and feeds what it means to a hash, in one pass and without making
 * anything of it. Every value ends with a word that tells its kind and size, so what was fed can be read back from its
 * end: no two values are alike. One object per text.
 */
final class CanonicalReader {
    private static final int MAX_DEPTH = 500;
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final byte[] json;
    private final SipKey key;
    private final LinkMapping links;
    private final JsonString string;
    private final List<Members> membersByDepth = new ArrayList<>();
    private int at;
    private int depth;
    private int objects;

    CanonicalReader(byte[] json, SipKey key, LinkMapping links) {
        this.json = json;
        this.key = key;
        this.links = links;
        string = new JsonString(json);
    }

    /** False where the bytes are not one valid text with nothing behind it, are nested too deep, or have a name twice. */
    boolean feed(SipHash hash) {
        return value(hash) && next() == 0 && at == json.length;
    }

    private boolean value(SipHash to) {
        return switch (next()) {
            case '{' -> object(to);
            case '[' -> array(to);
            case '"' -> text(to);
            case 't' -> literal(TRUE, to);
            case 'f' -> literal(FALSE, to);
            case 'n' -> literal(NULL, to);
            default -> number(to);
        };
    }

    private boolean object(SipHash to) {
        if (++depth > MAX_DEPTH) return false;
        Members members = members(objects++);
        members.begin();
        at++;
        if (next() == '}') at++;
        else if (!list(members)) return false;
        objects--;
        depth--;
        members.sumInto(to);
        return true;
    }

    private boolean list(Members members) {
        do {
            if (!name(members) || !value(members.member())) return false;
            members.memberEnded();
        } while (comma());
        return closes('}');
    }

    private boolean name(Members members) {
        if (next() != '"') return false;
        at = string.read(at);
        return at >= 0 && members.name(string.bytes(), string.from(), string.to()) && closes(':');
    }

    private boolean array(SipHash to) {
        if (++depth > MAX_DEPTH) return false;
        int count = 0;
        at++;
        if (next() == ']') {
            at++;
        } else {
            do {
                if (!value(to)) return false;
                count++;
            } while (comma());
            if (!closes(']')) return false;
        }
        depth--;
        to.end('a', count);
        return true;
    }

    private boolean text(SipHash to) {
        at = string.read(at);
        if (at < 0) return false;
        if (links.mayChange(string.bytes(), string.from(), string.to())) {
            byte[] mapped = links.toPrimary(string.bytes(), string.from(), string.to());
            to.bytes('s', mapped, 0, mapped.length);
        } else {
            to.bytes('s', string.bytes(), string.from(), string.to());
        }
        return true;
    }

    private boolean literal(byte[] word, SipHash to) {
        if (at + word.length > json.length) return false;
        for (byte letter : word) {
            if (json[at++] != letter) return false;
        }
        to.end('l', word[0]);
        return true;
    }

    /** A number by its spelling: {@code 1} and {@code 1.0} are two. */
    private boolean number(SipHash to) {
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
        to.bytes('d', json, from, at);
        return true;
    }

    private boolean digits() {
        int from = at;
        while (at < json.length && json[at] >= '0' && json[at] <= '9') at++;
        return at > from;
    }

    private boolean comma() {
        if (next() != ',') return false;
        at++;
        return true;
    }

    private boolean closes(char mark) {
        if (next() != mark) return false;
        at++;
        return true;
    }

    /** The next byte that is no white space; 0, which is never valid, at the end. */
    private int next() {
        while (at < json.length) {
            byte next = json[at];
            if (next != ' ' && next != '\n' && next != '\r' && next != '\t') return next;
            at++;
        }
        return 0;
    }

    private int peek() {
        return at < json.length ? json[at] : 0;
    }

    private Members members(int index) {
        if (index == membersByDepth.size()) membersByDepth.add(new Members(key));
        return membersByDepth.get(index);
    }
}
