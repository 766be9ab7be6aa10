package dev.understudy.comparison.json;

import dev.understudy.comparison.link.Links;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Whether two lists hold the same elements in another order. Linear, and bounded over all arrays of one document. */
final class ArrayOrder {
    private static final int BUDGET = 8_000_000;

    private final Links links;
    private int spent;

    ArrayOrder(Links links) {
        this.links = links;
    }

    /** Whether every element of the shorter list is in the longer one, as often. False where the budget is spent. */
    boolean shorterIsWithinLonger(List<JsonValue> primary, List<JsonValue> candidate) {
        if (primary.size() == 1 && candidate.size() == 1) return false;
        boolean primaryIsLonger = primary.size() >= candidate.size();
        UnaryOperator<String> asIs = text -> text;
        UnaryOperator<String> mapped = links::toPrimary;
        Map<String, Integer> left = primaryIsLonger ? counts(primary, asIs) : counts(candidate, mapped);
        UnaryOperator<String> spelling = primaryIsLonger ? mapped : asIs;
        for (JsonValue element : primaryIsLonger ? candidate : primary) {
            if (spent > BUDGET) return false;
            String text = spend(CanonicalText.of(element, spelling));
            Integer count = left.get(text);
            if (count == null || count == 0) return false;
            left.put(text, count - 1);
        }
        return true;
    }

    private Map<String, Integer> counts(List<JsonValue> elements, UnaryOperator<String> strings) {
        Map<String, Integer> counts = new HashMap<>();
        for (JsonValue element : elements) {
            if (spent > BUDGET) break;
            counts.merge(spend(CanonicalText.of(element, strings)), 1, Integer::sum);
        }
        return counts;
    }

    private String spend(String text) {
        spent += text.length();
        return text;
    }
}
