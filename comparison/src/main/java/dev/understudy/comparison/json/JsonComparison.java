package dev.understudy.comparison.json;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.DifferenceSink;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Shape;
import dev.understudy.comparison.difference.Value;
import dev.understudy.comparison.json.JsonValue.JsonArray;
import dev.understudy.comparison.json.JsonValue.JsonBoolean;
import dev.understudy.comparison.json.JsonValue.JsonNull;
import dev.understudy.comparison.json.JsonValue.JsonNumber;
import dev.understudy.comparison.json.JsonValue.JsonObject;
import dev.understudy.comparison.json.JsonValue.JsonString;
import java.util.List;

/**
 * Compares two documents place by place: objects by name, arrays by position, numbers by value, strings by text or as
 * links. The recursion is as deep as {@link JsonReader} lets a document be.
 */
public final class JsonComparison {
    /** Objects with more members than this are maps: their keys are data, and no fingerprint may count them. */
    private static final int MOST_FIELDS = 100;

    private final StringComparison strings;
    private final ArrayOrder order;
    private final FoundDifferences found = new FoundDifferences();

    private JsonComparison(Terms terms) {
        this.strings = new StringComparison(terms.links());
        this.order = new ArrayOrder(terms.links());
    }

    /** Adds what differs, in the primary's document order, what is extra behind. */
    public static void compare(
            JsonDocument.Read primary, JsonDocument.Read candidate, Terms terms, DifferenceSink sink) {
        var comparison = new JsonComparison(terms);
        comparison.value(primary.root(), candidate.root(), Trail.ROOT);
        comparison.found.drainTo(sink);
    }

    private void value(JsonValue primary, JsonValue candidate, Trail at) {
        switch (primary) {
            case JsonObject p when candidate instanceof JsonObject c -> object(p, c, at);
            case JsonArray p when candidate instanceof JsonArray c -> array(p, c, at);
            case JsonString p when candidate instanceof JsonString c -> string(p, c, at);
            case JsonNumber p when candidate instanceof JsonNumber c -> number(p, c, at);
            case JsonBoolean p
            when candidate instanceof JsonBoolean c -> {
                if (p.value() != c.value()) add(Kind.JSON_VALUE, at, p, c);
            }
            case JsonNull p when candidate instanceof JsonNull -> {}
            default -> {
                boolean oneIsNull = primary instanceof JsonNull || candidate instanceof JsonNull;
                add(oneIsNull ? Kind.JSON_NULL : Kind.JSON_TYPE, at, primary, candidate);
            }
        }
    }

    private void object(JsonObject primary, JsonObject candidate, Trail at) {
        boolean isMap = Math.max(primary.members().size(), candidate.members().size()) > MOST_FIELDS;
        for (String name : primary.members().keySet()) {
            member(primary.all(name), candidate.all(name), at.key(name, isMap));
        }
        for (String name : candidate.members().keySet()) {
            if (!primary.members().containsKey(name)) {
                member(List.of(), candidate.all(name), at.key(name, isMap));
            }
        }
    }

    private void member(List<JsonValue> primary, List<JsonValue> candidate, Trail at) {
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

    private void missing(JsonValue primary, Trail at) {
        Kind kind = primary instanceof JsonNull ? Kind.JSON_NULL_AGAINST_MISSING : Kind.JSON_MISSING;
        found.add(kind, () -> new Difference(kind, at.location(), JsonText.value(primary), Value.MISSING));
    }

    private void extra(JsonValue candidate, Trail at) {
        Kind kind = candidate instanceof JsonNull ? Kind.JSON_MISSING_AGAINST_NULL : Kind.JSON_EXTRA;
        found.add(kind, () -> new Difference(kind, at.location(), Value.MISSING, JsonText.value(candidate)));
    }

    private void array(JsonArray primary, JsonArray candidate, Trail at) {
        boolean sameLength = primary.elements().size() == candidate.elements().size();
        if (!sameLength) length(primary, candidate, at);
        var before = found.mark();
        // elements that are the same at the same place say nothing about the order of the others
        var unequal = new UnequalElements();
        int common = Math.min(primary.elements().size(), candidate.elements().size());
        for (int i = 0; i < common; i++) {
            var mark = found.mark();
            JsonValue p = primary.elements().get(i);
            JsonValue c = candidate.elements().get(i);
            value(p, c, at.index(i));
            if (found.differsSince(mark)) unequal.add(p, c);
        }
        unequal.rest(primary.elements(), candidate.elements());
        if (found.differsSince(before) && order.shorterIsWithinLonger(unequal.ofPrimary(), unequal.ofCandidate())) {
            found.takeBack(before);
            if (sameLength) add(Kind.JSON_ORDER, at, primary, candidate);
        }
    }

    private void length(JsonArray primary, JsonArray candidate, Trail at) {
        Kind kind = Kind.JSON_ARRAY_LENGTH;
        found.add(kind, () -> new Difference(kind, at.location(), length(primary), length(candidate)));
    }

    private static Value length(JsonArray array) {
        int length = array.elements().size();
        return new Value(length == 1 ? "1 element" : length + " elements", Shape.ARRAY);
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
