package dev.understudy.comparison.json;

import dev.understudy.comparison.align.Work;
import dev.understudy.comparison.json.JsonValue.JsonArray;
import dev.understudy.comparison.json.JsonValue.JsonObject;
import dev.understudy.comparison.json.JsonValue.JsonString;
import dev.understudy.comparison.link.Links;
import java.util.List;

/** Whether two values are the same but for spacing, escapes, the order of members, and links: most pairs of bodies are. */
record Sameness(Links links, Work work) {

    /** Ends at the first place that differs in any way. */
    boolean same(JsonValue primary, JsonValue candidate) {
        return switch (primary) {
            case JsonObject p -> candidate instanceof JsonObject c && sameMembers(p.members(), c.members());
            case JsonArray p -> candidate instanceof JsonArray c && sameInOrder(p.elements(), c.elements());
            case JsonString p -> candidate instanceof JsonString c && links.same(p.text(), c.text());
            default -> primary.equals(candidate);
        };
    }

    /** Whether both are the same and hold nothing, so that there is no more to say of them. */
    boolean sameScalars(JsonValue primary, JsonValue candidate) {
        return !(primary instanceof JsonObject) && !(primary instanceof JsonArray) && same(primary, candidate);
    }

    private boolean sameMembers(Members primary, Members candidate) {
        if (primary.size() != candidate.size()) return false;
        if (!primary.repeated().isEmpty() || !candidate.repeated().isEmpty()) return false;
        work.add(1L + primary.size());
        for (int i = 0; i < primary.size(); i++) {
            JsonValue other = candidate.first(primary.name(i));
            if (other == null || !same(primary.value(i), other)) return false;
        }
        return true;
    }

    private boolean sameInOrder(List<JsonValue> primary, List<JsonValue> candidate) {
        if (primary.size() != candidate.size()) return false;
        work.add(1L + primary.size());
        for (int i = 0; i < primary.size(); i++) {
            if (!same(primary.get(i), candidate.get(i))) return false;
        }
        return true;
    }
}
