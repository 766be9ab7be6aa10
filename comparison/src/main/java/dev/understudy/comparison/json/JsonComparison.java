package dev.understudy.comparison.json;

import dev.understudy.comparison.align.Work;
import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.DifferenceSink;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Value;
import dev.understudy.comparison.json.JsonValue.JsonArray;
import dev.understudy.comparison.json.JsonValue.JsonBoolean;
import dev.understudy.comparison.json.JsonValue.JsonNull;
import dev.understudy.comparison.json.JsonValue.JsonNumber;
import dev.understudy.comparison.json.JsonValue.JsonObject;
import dev.understudy.comparison.json.JsonValue.JsonString;
import java.util.List;

/**
 * Compares two documents place by place: objects by name, arrays by who is who among their elements, numbers by value,
 * strings by text or as links. The recursion is as deep as {@link JsonReader} lets a document be.
 */
public final class JsonComparison {
    /** Objects with more members than this are maps: their keys are data, and no fingerprint may count them. */
    private static final int MOST_FIELDS = 100;

    private final Sameness sameness;
    private final StringComparison strings;
    private final ArrayComparison arrays;
    private final FoundDifferences found = new FoundDifferences();

    JsonComparison(Terms terms, Work work) {
        this.sameness = new Sameness(terms.links(), work);
        this.strings = new StringComparison(terms.links());
        this.arrays = new ArrayComparison(terms, this::value, found, work);
    }

    /** Adds what differs, in the primary's document order, what is extra behind. */
    public static void compare(
            JsonDocument.Read primary, JsonDocument.Read candidate, Terms terms, DifferenceSink sink) {
        compare(primary.root(), candidate.root(), terms, new Work()).drainTo(sink);
    }

    FoundDifferences found() {
        return found;
    }

    static FoundDifferences compare(JsonValue primary, JsonValue candidate, Terms terms, Work work) {
        var comparison = new JsonComparison(terms, work);
        comparison.value(primary, candidate, Trail.ROOT);
        return comparison.found;
    }

    void value(JsonValue primary, JsonValue candidate, Trail at) {
        switch (primary) {
            case JsonObject p when candidate instanceof JsonObject c -> object(p.members(), c.members(), at);
            case JsonArray p when candidate instanceof JsonArray c -> arrays.compare(p, c, at);
            case JsonString p when candidate instanceof JsonString c -> string(p, c, at);
            case JsonNumber p when candidate instanceof JsonNumber c -> number(p, c, at);
            case JsonBoolean p
            when candidate instanceof JsonBoolean c -> {
                if (p.value() != c.value()) add(Kind.JSON_VALUE, at, p, c);
            }
            case JsonNull p when candidate instanceof JsonNull -> {}
            default -> add(ofTwoTypes(primary, candidate), at, primary, candidate);
        }
    }

    private static Kind ofTwoTypes(JsonValue primary, JsonValue candidate) {
        if (primary instanceof JsonNull || candidate instanceof JsonNull) return Kind.JSON_NULL;
        boolean oneDuration = (primary instanceof JsonNumber p
                        && candidate instanceof JsonString c
                        && Durations.same(c.text(), p.text()))
                || (primary instanceof JsonString s
                        && candidate instanceof JsonNumber n
                        && Durations.same(s.text(), n.text()));
        return oneDuration ? Kind.JSON_DURATION_SPELLING : Kind.JSON_TYPE;
    }

    private void object(Members primary, Members candidate, Trail at) {
        boolean isMap = Math.max(primary.size(), candidate.size()) > MOST_FIELDS;
        boolean eachOnce = primary.repeated().isEmpty() && candidate.repeated().isEmpty();
        int shared = 0;
        for (int i = 0; i < primary.size(); i++) {
            String name = primary.name(i);
            JsonValue other = candidate.first(name);
            if (other != null) shared++;
            if (eachOnce && other != null && sameness.sameScalars(primary.value(i), other)) continue;
            member(primary.all(name), candidate.all(name), at.key(name, isMap));
        }
        if (shared < candidate.size()) extras(primary, candidate, at, isMap);
    }

    private void extras(Members primary, Members candidate, Trail at, boolean isMap) {
        for (String name : candidate.names()) {
            if (!primary.has(name)) member(List.of(), candidate.all(name), at.key(name, isMap));
        }
    }

    void member(List<JsonValue> primary, List<JsonValue> candidate, Trail at) {
        if (candidate.isEmpty()) {
            missing(primary.getFirst(), at);
        } else if (primary.isEmpty()) {
            extra(candidate.getFirst(), at);
        } else if (primary.size() != candidate.size()) {
            add(Kind.JSON_DUPLICATE_KEY, at, new JsonArray(primary), new JsonArray(candidate));
        } else {
            for (int i = 0; i < primary.size(); i++) value(primary.get(i), candidate.get(i), at);
        }
    }

    /** An element behind the end of the other side's array. */
    void onlyOnOneSide(Kind kind, JsonValue element, Trail at) {
        Value value = JsonText.value(element);
        boolean removed = kind == Kind.JSON_MEMBER_REMOVED;
        found.add(
                kind,
                () -> new Difference(
                        kind, at.location(), removed ? value : Value.MISSING, removed ? Value.MISSING : value));
    }

    private void missing(JsonValue primary, Trail at) {
        Kind kind = primary instanceof JsonNull ? Kind.JSON_NULL_AGAINST_MISSING : Kind.JSON_MISSING;
        found.add(kind, () -> new Difference(kind, at.location(), JsonText.value(primary), Value.MISSING));
    }

    private void extra(JsonValue candidate, Trail at) {
        Kind kind = candidate instanceof JsonNull ? Kind.JSON_MISSING_AGAINST_NULL : Kind.JSON_EXTRA;
        found.add(kind, () -> new Difference(kind, at.location(), Value.MISSING, JsonText.value(candidate)));
    }

    private void string(JsonString primary, JsonString candidate, Trail at) {
        strings.compare(primary.text(), candidate.text()).ifPresent(kind -> add(kind, at, primary, candidate));
    }

    private void number(JsonNumber primary, JsonNumber candidate, Trail at) {
        if (primary.text().equals(candidate.text())) return;
        boolean same = Decimal.same(primary.text(), candidate.text());
        add(same ? Kind.JSON_NUMBER_SPELLING : Kind.JSON_VALUE, at, primary, candidate);
    }

    private void add(Kind kind, Trail at, JsonValue primary, JsonValue candidate) {
        found.add(kind, () -> new Difference(kind, at.location(), JsonText.value(primary), JsonText.value(candidate)));
    }
}
