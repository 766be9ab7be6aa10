package dev.understudy.comparison.rule;

import dev.understudy.comparison.rule.field.Fields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code pack: django-1.11} with what of it is left out: items of its own, or built-in rules that shall not hold. */
final class PackType implements RuleType {
    private static final String WITHOUT = "without";

    @Override
    public Set<String> fields() {
        return Set.of(WITHOUT);
    }

    @Override
    public Named read(Fields document, String key) {
        String name = document.required(key, DjangoPack.NAME);
        if (!name.isEmpty() && !name.equals(DjangoPack.NAME)) {
            document.problem(key, "there is no pack '" + name + "'; there is " + DjangoPack.NAME);
        }
        var without = new HashSet<>(document.texts(WITHOUT));
        Set<String> names = names();
        for (String left : without) {
            if (!names.contains(left)) {
                document.problem(WITHOUT, "'" + left + "' is no part of it; there are " + String.join(", ", names));
            }
        }
        return new Named(name, note -> pack(note, without));
    }

    private static Rule pack(RuleNote note, Set<String> without) {
        List<Rule> parts = DjangoPack.ITEMS.stream()
                .filter(item -> !without.contains(item.name()))
                .map(item -> item.in(note))
                .toList();
        Set<String> switchedOff = without.stream().map(BuiltInRules::id).collect(Collectors.toSet());
        return new Rule.Pack(note, parts, switchedOff);
    }

    private static Set<String> names() {
        return Stream.concat(DjangoPack.ITEMS.stream().map(PackItem::name), BuiltInRules.NAMES.stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
