package dev.understudy.comparison.json;

import java.util.ArrayList;
import java.util.List;

/** The elements of two arrays that are not the same at the same place, with what one array has behind the other's end. */
final class UnequalElements {
    private final List<JsonValue> ofPrimary = new ArrayList<>();
    private final List<JsonValue> ofCandidate = new ArrayList<>();

    void add(JsonValue primary, JsonValue candidate) {
        ofPrimary.add(primary);
        ofCandidate.add(candidate);
    }

    void rest(List<JsonValue> primary, List<JsonValue> candidate) {
        int common = Math.min(primary.size(), candidate.size());
        ofPrimary.addAll(primary.subList(common, primary.size()));
        ofCandidate.addAll(candidate.subList(common, candidate.size()));
    }

    List<JsonValue> ofPrimary() {
        return ofPrimary;
    }

    List<JsonValue> ofCandidate() {
        return ofCandidate;
    }
}
