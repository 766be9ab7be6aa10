package dev.understudy.comparison.json;

import dev.understudy.comparison.align.Matching;
import dev.understudy.comparison.json.JsonValue.JsonNumber;
import dev.understudy.comparison.json.JsonValue.JsonObject;
import dev.understudy.comparison.json.JsonValue.JsonString;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The member by which the elements of two arrays are told apart: each element has it, as text or number, and no two of one
 * side have the same.
 *
 * @param ofPrimary the key of each element, {@code ofCandidate} likewise; links of the candidate as the primary spells them
 */
record ElementKey(String field, List<String> ofPrimary, List<String> ofCandidate) {
    private static final int LONGEST = 200;

    /** Empty where the member does not tell the elements apart. */
    static Optional<ElementKey> named(
            String field, List<JsonValue> primary, List<JsonValue> candidate, UnaryOperator<String> links) {
        List<String> p = keys(field, primary, text -> text);
        if (p.isEmpty()) return Optional.empty();
        List<String> c = keys(field, candidate, links);
        return c.isEmpty() ? Optional.empty() : Optional.of(new ElementKey(field, p, c));
    }

    Matching matched() {
        var matching = new Matching(ofPrimary.size(), ofCandidate.size());
        Map<String, Integer> indexes = new HashMap<>();
        for (int i = 0; i < ofCandidate.size(); i++) indexes.put(oneSpelling(ofCandidate.get(i)), i);
        for (int i = 0; i < ofPrimary.size(); i++) {
            Integer partner = indexes.get(oneSpelling(ofPrimary.get(i)));
            if (partner != null && matching.ofOther(partner) == Matching.NONE) matching.pair(i, partner);
        }
        return matching;
    }

    /** Whether the sides have any element in common. */
    boolean sharesAny() {
        return shared() > 0;
    }

    /** Whether one side has no element that the other has not. */
    boolean sharesAll() {
        return shared() == Math.min(ofPrimary.size(), ofCandidate.size());
    }

    private long shared() {
        Set<String> candidates =
                ofCandidate.stream().map(ElementKey::oneSpelling).collect(Collectors.toSet());
        return ofPrimary.stream()
                .map(ElementKey::oneSpelling)
                .filter(candidates::contains)
                .count();
    }

    /** A UUID with or without dashes is one key: how it is spelled will be found where the elements are compared. */
    private static String oneSpelling(String key) {
        return Uuids.bare(key);
    }

    /** Empty where an element has none, or two have the same. */
    private static List<String> keys(String field, List<JsonValue> elements, UnaryOperator<String> links) {
        Map<String, Boolean> keys = LinkedHashMap.newLinkedHashMap(elements.size());
        for (JsonValue element : elements) {
            String key = element instanceof JsonObject object ? key(object.all(field), links) : null;
            if (key == null || keys.put(key, true) != null) return List.of();
        }
        return List.copyOf(keys.keySet());
    }

    /** One text for 7, 7.0 and "7": which of them it is will be found where the elements are compared. */
    private static @Nullable String key(List<JsonValue> values, UnaryOperator<String> links) {
        if (values.size() != 1) return null;
        return switch (values.getFirst()) {
            case JsonNumber number when number.text().length() <= LONGEST -> plain(number.text());
            case JsonString string
            when !string.text().isEmpty() && string.text().length() <= LONGEST -> links.apply(string.text());
            default -> null;
        };
    }

    private static String plain(String number) {
        boolean digitsOnly = number.indexOf('.') < 0 && number.indexOf('e') < 0 && number.indexOf('E') < 0;
        if (digitsOnly) return number;
        Decimal decimal = Decimal.of(number);
        return decimal.isShortInteger() ? decimal.integer() : decimal.canonical();
    }
}
