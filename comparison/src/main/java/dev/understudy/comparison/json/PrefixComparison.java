package dev.understudy.comparison.json;

import dev.understudy.comparison.align.Work;
import dev.understudy.comparison.difference.DifferenceSink;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.json.JsonValue.JsonArray;
import dev.understudy.comparison.json.JsonValue.JsonNumber;
import dev.understudy.comparison.json.JsonValue.JsonObject;
import java.util.List;

/**
 * Compares two documents of which at least one was cut, as far as both can be seen. What is missing on a side may stand
 * behind its cut; what both have before it can differ for good. In an array that was cut the first element that differs
 * is the last that is looked at: who is who among the others is not known.
 */
public final class PrefixComparison {
    private final JsonPrefix primary;
    private final JsonPrefix candidate;
    private final JsonComparison whole;

    private PrefixComparison(JsonPrefix primary, JsonPrefix candidate, JsonComparison whole) {
        this.primary = primary;
        this.candidate = candidate;
        this.whole = whole;
    }

    /** Adds what differs whatever follows. */
    public static void compare(JsonPrefix primary, JsonPrefix candidate, Terms terms, DifferenceSink sink) {
        var whole = new JsonComparison(terms, new Work());
        new PrefixComparison(primary, candidate, whole).value(primary.root(), candidate.root(), Trail.ROOT);
        whole.found().drainTo(sink);
    }

    private void value(JsonValue p, JsonValue c, Trail at) {
        if (!primary.isOpen(p) && !candidate.isOpen(c)) {
            whole.value(p, c, at);
        } else if (p instanceof JsonObject one && c instanceof JsonObject other) {
            members(one, other, at);
        } else if (p instanceof JsonArray one && c instanceof JsonArray other) {
            elements(one, other, at);
        } else if (!(p instanceof JsonNumber) || !(c instanceof JsonNumber)) {
            whole.value(p, c, at);
        }
    }

    private void members(JsonObject p, JsonObject c, Trail at) {
        for (String name : p.members().names()) {
            List<JsonValue> ofPrimary = p.members().all(name);
            List<JsonValue> ofCandidate = c.members().all(name);
            boolean once = ofPrimary.size() == 1 && ofCandidate.size() == 1;
            if (once) value(ofPrimary.getFirst(), ofCandidate.getFirst(), at.key(name, false));
            else if (ofCandidate.isEmpty() && !candidate.isOpen(c))
                whole.member(ofPrimary, ofCandidate, at.key(name, false));
        }
        if (primary.isOpen(p)) return;
        for (String name : c.members().names()) {
            if (!p.members().has(name)) whole.member(List.of(), c.members().all(name), at.key(name, false));
        }
    }

    private void elements(JsonArray p, JsonArray c, Trail at) {
        int common = Math.min(p.elements().size(), c.elements().size());
        int before = whole.found().substantial();
        for (int i = 0; i < common && whole.found().substantial() == before; i++) {
            value(p.elements().get(i), c.elements().get(i), at.index(i));
        }
        if (whole.found().substantial() > before) return;
        boolean longer = p.elements().size() > common && !candidate.isOpen(c);
        boolean shorter = c.elements().size() > common && !primary.isOpen(p);
        if (longer) whole.onlyOnOneSide(Kind.JSON_MEMBER_REMOVED, p.elements().get(common), at.index(common));
        if (shorter) whole.onlyOnOneSide(Kind.JSON_MEMBER_ADDED, c.elements().get(common), at.index(common));
    }
}
