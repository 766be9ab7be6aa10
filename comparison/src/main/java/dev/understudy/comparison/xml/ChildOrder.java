package dev.understudy.comparison.xml;

import dev.understudy.comparison.difference.DifferenceSink;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xmlunit.diff.Comparison;
import org.xmlunit.diff.ComparisonResult;
import org.xmlunit.diff.ComparisonType;

/** Finds the elements whose children, those that both sides have, stand in another order: one more or less moves nobody. */
final class ChildOrder {
    private final Map<String, List<Comparison>> byParent = new LinkedHashMap<>();

    void hear(Comparison comparison, ComparisonResult outcome) {
        if (comparison.getType() != ComparisonType.CHILD_NODELIST_SEQUENCE) return;
        String parent = String.valueOf(comparison.getControlDetails().getParentXPath());
        byParent.computeIfAbsent(parent, path -> new ArrayList<>()).add(comparison);
    }

    void drainTo(DifferenceSink sink) {
        byParent.forEach((parent, children) -> {
            if (isInOrder(children)) return;
            sink.add(Kind.XML_ORDER, Places.of(parent), names(children), inOtherOrder(children));
        });
    }

    private static boolean isInOrder(List<Comparison> children) {
        int before = -1;
        for (Comparison child : children) {
            int at = inCandidate(child);
            if (at < before) return false;
            before = at;
        }
        return true;
    }

    private static int inCandidate(Comparison child) {
        return child.getTestDetails().getValue() instanceof Integer index ? index : 0;
    }

    private static Value names(List<Comparison> children) {
        return Value.text(
                String.join(", ", children.stream().map(ChildOrder::name).toList()));
    }

    private static Value inOtherOrder(List<Comparison> children) {
        List<Comparison> sorted = new ArrayList<>(children);
        sorted.sort((one, other) -> Integer.compare(inCandidate(one), inCandidate(other)));
        return names(sorted);
    }

    private static String name(Comparison child) {
        String path = String.valueOf(child.getControlDetails().getXPath());
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
