package dev.understudy.exchange.canonical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads exactly one JSON text (RFC 8259) strictly and feeds what it means to a hash, in one pass and without making
 * anything of it. Every value ends with a word that tells its kind and size, so what was fed can be read back from its
 * end: no two values are alike. One object per text. Each method takes where something begins and returns where it ends, or
 * -1 where there is no such thing.
 */
final class CanonicalReader {
    private static final int MAX_DEPTH = 500;
    private static final int FAULT = -1;
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final byte[] json;
    private final DigestKey key;
    private final LinkMapping links;
    private final JsonString string;
    private final List<Members> membersByDepth = new ArrayList<>();
    private int depth;
    private int objects;

    CanonicalReader(byte[] json, DigestKey key, LinkMapping links) {
        this.json = json;
        this.key = key;
        this.links = links;
        string = new JsonString(json);
    }

    /** False where the bytes are not one valid text with nothing behind it, are nested too deep, or have a name twice. */
    boolean feed(MeaningHash hash) {
        int end = value(next(0), hash);
        return end != FAULT && next(end) == json.length;
    }

    private int value(int at, MeaningHash to) {
        return switch (peek(at)) {
            case '"' -> text(at, to);
            case '{' -> object(at, to);
            case '[' -> array(at, to);
            case 't' -> literal(at, TRUE, to);
            case 'f' -> literal(at, FALSE, to);
            case 'n' -> literal(at, NULL, to);
            default -> number(at, to);
        };
    }

    private int object(int at, MeaningHash to) {
        if (++depth > MAX_DEPTH) return FAULT;
        Members members = members(objects++);
        members.begin();
        int first = next(at + 1);
        int end = peek(first) == '}' ? first : list(first, members);
        if (peek(end) != '}') return FAULT;
        objects--;
        depth--;
        members.sumInto(to);
        return end + 1;
    }

    /** The members of an object; where they end. */
    private int list(int first, Members members) {
        for (int at = first; ; ) {
            int name = peek(at) == '"' ? string.read(at) : FAULT;
            if (name == FAULT || !members.name(string.bytes(), string.from(), string.to())) return FAULT;
            int colon = next(name);
            if (peek(colon) != ':') return FAULT;
            int end = value(next(colon + 1), members.member());
            if (end == FAULT) return FAULT;
            members.memberEnded();
            int mark = next(end);
            if (peek(mark) != ',') return mark;
            at = next(mark + 1);
        }
    }

    private int array(int begin, MeaningHash to) {
        if (++depth > MAX_DEPTH) return FAULT;
        int count = 0;
        int at = next(begin + 1);
        while (count > 0 || peek(at) != ']') {
            int end = value(at, to);
            if (end == FAULT) return FAULT;
            count++;
            at = next(end);
            if (peek(at) != ',') break;
            at = next(at + 1);
        }
        if (peek(at) != ']') return FAULT;
        depth--;
        to.end('a', count);
        return at + 1;
    }

    private int text(int at, MeaningHash to) {
        int end = string.read(at);
        if (end == FAULT) return FAULT;
        if (links.mayChange(string.bytes(), string.from(), string.to())) {
            byte[] mapped = links.toPrimary(string.bytes(), string.from(), string.to());
            to.bytes('s', mapped, 0, mapped.length);
        } else {
            to.bytes('s', string.bytes(), string.from(), string.to());
        }
        return end;
    }

    private int literal(int at, byte[] word, MeaningHash to) {
        int end = at + word.length;
        if (end > json.length || !Arrays.equals(json, at, end, word, 0, word.length)) return FAULT;
        to.end('l', word[0]);
        return end;
    }

    /** A number by its spelling: {@code 1} and {@code 1.0} are two. */
    private int number(int from, MeaningHash to) {
        int at = peek(from) == '-' ? from + 1 : from;
        at = peek(at) == '0' ? at + 1 : digits(at);
        if (at != FAULT && peek(at) == '.') at = digits(at + 1);
        if (at != FAULT && (peek(at) | 0x20) == 'e')
            at = digits(peek(at + 1) == '+' || peek(at + 1) == '-' ? at + 2 : at + 1);
        if (at == FAULT) return FAULT;
        to.bytes('d', json, from, at);
        return at;
    }

    private int digits(int from) {
        int at = from;
        while (at < json.length && json[at] >= '0' && json[at] <= '9') at++;
        return at > from ? at : FAULT;
    }

    /** The place of the next byte that is no white space, or the end. */
    private int next(int from) {
        int at = from;
        while (at < json.length && json[at] <= ' ' && isBlank(json[at])) at++;
        return at;
    }

    private static boolean isBlank(byte octet) {
        return octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t';
    }

    /** The byte there; 0, which is never valid, outside. */
    private int peek(int at) {
        return at >= 0 && at < json.length ? json[at] : 0;
    }

    private Members members(int index) {
        if (index == membersByDepth.size()) membersByDepth.add(new Members(key));
        return membersByDepth.get(index);
    }
}
