package dev.understudy.comparison.json;

import dev.understudy.comparison.align.Work;
import dev.understudy.comparison.json.JsonValue.JsonArray;
import dev.understudy.comparison.json.JsonValue.JsonBoolean;
import dev.understudy.comparison.json.JsonValue.JsonNull;
import dev.understudy.comparison.json.JsonValue.JsonNumber;
import dev.understudy.comparison.json.JsonValue.JsonObject;
import dev.understudy.comparison.json.JsonValue.JsonString;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One number per meaning: values that differ in nothing but spelling have the same. It only proposes which elements belong
 * together; they are compared afterwards, so that a collision costs a worse pairing and never hides a difference. Linear
 * over one document, however often it is asked.
 */
final class MeaningHash {
    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private static final long NULL = mixed(11);
    private static final long TRUE = mixed(12);
    private static final long FALSE = mixed(13);
    private static final long OBJECT = mixed(14);
    private static final long ARRAY = mixed(15);
    private static final long STRING = mixed(16);
    private static final long NUMBER = mixed(17);

    private static final int FEW = 4;

    private final UnaryOperator<String> strings;
    private final Work work;
    /** Of what is asked again one array further up: all that has an array within. */
    private final IdentityHashMap<JsonValue, Long> known = new IdentityHashMap<>(FEW);

    /** @param strings how strings are spelled first, such as links of the candidate as the primary would */
    MeaningHash(UnaryOperator<String> strings, Work work) {
        this.strings = strings;
        this.work = work;
    }

    long[] of(List<JsonValue> elements) {
        long[] hashes = new long[elements.size()];
        for (int i = 0; i < hashes.length; i++) hashes[i] = of(elements.get(i));
        return hashes;
    }

    long of(JsonValue value) {
        return switch (value) {
            case JsonObject object -> container(object);
            case JsonArray array -> container(array);
            case JsonString string -> string(string.text());
            case JsonNumber number -> text(NUMBER, Decimal.canonical(number.text()));
            case JsonBoolean truth -> truth.value() ? TRUE : FALSE;
            case JsonNull nothing -> NULL;
        };
    }

    /** Of each member, so that the members two objects have in common can be counted. */
    long[] of(Members members) {
        long[] hashes = new long[members.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = mixed(text(STRING, members.name(i)) + PRIME * of(members.value(i)));
        }
        return hashes;
    }

    private long container(JsonValue value) {
        Long before = known.get(value);
        if (before != null) return before;
        int nested = known.size();
        long hash = value instanceof JsonObject object ? object(object) : array(((JsonArray) value).elements());
        if (value instanceof JsonArray || known.size() > nested) known.put(value, hash);
        return hash;
    }

    /** A sum, because the order of members means nothing. */
    private long object(JsonObject object) {
        long sum = OBJECT;
        for (long member : of(object.members())) sum += member;
        for (Map.Entry<String, List<JsonValue>> several :
                object.members().repeated().entrySet()) {
            sum += mixed(text(STRING, several.getKey()) ^ array(several.getValue()));
        }
        work.add(1 + object.members().size());
        return mixed(sum);
    }

    private long array(List<JsonValue> elements) {
        long hash = ARRAY;
        for (JsonValue element : elements) hash = mixed(hash * PRIME + of(element));
        work.add(1 + elements.size());
        return hash;
    }

    private long string(String spelled) {
        return text(STRING, OneSpelling.of(strings.apply(spelled)));
    }

    /** Of the text's own hash, which the platform computes fastest; length and ends tell apart what is short. */
    private static long text(long kind, String text) {
        int length = text.length();
        long ends = length == 0 ? 0 : ((long) text.charAt(0) << 16) | text.charAt(length - 1);
        return mixed(kind + PRIME * (((long) text.hashCode() << 32) ^ ends) + length);
    }

    /** The finalizer of SplitMix64: every bit of the result depends on every bit. */
    private static long mixed(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
