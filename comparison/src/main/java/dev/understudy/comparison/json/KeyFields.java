package dev.understudy.comparison.json;

import dev.understudy.comparison.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The members that may tell apart the elements of two arrays, by their names.
 *
 * @param arrays neither of which is empty
 * @param links how the candidate's links are spelled by the primary
 */
record KeyFields(SameEnds arrays, UnaryOperator<String> links) {
    /** Those that usually are one, the surest first. */
    private static final List<String> LIKELY = List.of(
            "id", "uuid", "guid", "pk", "_id", "key", "code", "slug", "sku", "number", "reference", "url", "name");

    /** Those that are one where both sides agree on them: {@code order_id}, {@code invoiceNumber}, {@code email}. */
    private static final Pattern POSSIBLE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*"
            + "(?:_(?:id|uuid|key|code|no|number|ref|slug|name|url)|Id|ID|Uuid|Key|Code|No|Number|Ref|Slug|Name|Url)"
            + "|email|username|login|isbn|ean|gtin|title|label|href|self|symbol|date|day|month|year");

    private static final int MOST_MEMBERS = 100;

    /** The key that is said to be one; empty where it does not tell the elements apart. */
    Optional<ElementKey> named(String field) {
        return ElementKey.named(field, arrays, links);
    }

    /** Members that usually are a key, the surest first. */
    List<String> likely() {
        List<String> likely = new ArrayList<>(1);
        for (String field : LIKELY) {
            if (isMember(field)) likely.add(field);
        }
        return likely;
    }

    private boolean isMember(String field) {
        return arrays.primary().getFirst() instanceof JsonObject first
                && first.members().has(field);
    }

    /** Keys by other members of which no side has one that the other has not, in an order that both sides have. */
    Stream<ElementKey> possible() {
        List<String> members = members();
        if (members.size() > MOST_MEMBERS) return Stream.empty();
        return members.stream()
                .filter(field -> POSSIBLE.matcher(field).matches())
                .sorted()
                .flatMap(field -> named(field).stream())
                .filter(ElementKey::sharesAll);
    }

    private List<String> members() {
        return arrays.primary().getFirst() instanceof JsonObject first
                ? first.members().names()
                : List.of();
    }
}
