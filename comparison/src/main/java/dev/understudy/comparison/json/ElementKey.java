package dev.understudy.comparison.json;

import dev.understudy.comparison.align.Matching;
import dev.understudy.comparison.json.JsonValue.JsonNumber;
import dev.understudy.comparison.json.JsonValue.JsonObject;
import dev.understudy.comparison.json.JsonValue.JsonString;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The member by which the elements of two arrays are told apart: each element has it, as text or number, and no two of one
 * side have the same.
 *
 * @param ofPrimary the key of each element between the ends that both share, {@code ofCandidate} likewise; links of the
 *     candidate as the primary spells them
 * @param sharesEnds whether the sides share any element at their ends
 */
record ElementKey(String field, List<String> ofPrimary, List<String> ofCandidate, boolean sharesEnds) {
    private static final int LONGEST = 200;

    /** Empty where the member does not tell the elements apart. */
    static Optional<ElementKey> named(String field, SameEnds arrays, UnaryOperator<String> links) {
        Set<String> shared = HashSet.newHashSet(arrays.start() + arrays.end());
        boolean tellsApart = addAll(shared, field, arrays.before()) && addAll(shared, field, arrays.behind());
        if (!tellsApart) return Optional.empty();
        return keys(field, arrays.ofPrimary(), shared, text -> text)
                .flatMap(p -> keys(field, arrays.ofCandidate(), shared, links)
                        .map(c -> new ElementKey(field, p, c, arrays.isAny())));
    }

    private static boolean addAll(Set<String> keys, String field, List<JsonValue> elements) {
        for (JsonValue element : elements) {
            String key = key(field, element, text -> text);
            if (key == null || !keys.add(key)) return false;
        }
        return true;
    }

    /** Which elements between the ends have one key. */
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
        return sharesEnds || matched().pairs() > 0;
    }

    /** Whether one side has no element that the other has not. */
    boolean sharesAll() {
        return matched().pairs() == Math.min(ofPrimary.size(), ofCandidate.size());
    }

    /** A UUID with or without dashes is one key: how it is spelled will be found where the elements are compared. */
    private static String oneSpelling(String key) {
        return Uuids.bare(key);
    }

    /** Empty where an element has none, or two have the same. */
    private static Optional<List<String>> keys(
            String field, List<JsonValue> elements, Set<String> shared, UnaryOperator<String> links) {
        Set<String> keys = LinkedHashSet.newLinkedHashSet(elements.size());
        for (JsonValue element : elements) {
            String key = key(field, element, links);
            if (key == null || shared.contains(key) || !keys.add(key)) return Optional.empty();
        }
        return Optional.of(List.copyOf(keys));
    }

    /** One text for 7, 7.0 and "7": which of them it is will be found where the elements are compared. */
    private static @Nullable String key(String field, JsonValue element, UnaryOperator<String> links) {
        List<JsonValue> values =
                element instanceof JsonObject object ? object.members().all(field) : List.of();
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
