package dev.understudy.comparison.rule;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.json.ArrayMode;
import dev.understudy.comparison.json.ArrayModes;
import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.PathMapping;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rules in order of precedence; the first that excuses a difference is the one that is named.
 *
 * @param ordered without the built-in ones, which come last and are there unless a pack switches them off
 */
public record Rules(List<Rule> ordered) {
    public static final Rules NONE = new Rules(List.of());

    public Rules {
        ordered = List.copyOf(ordered);
    }

    /** These in front of the others. */
    public Rules before(Rules others) {
        return new Rules(
                Stream.concat(ordered.stream(), others.ordered.stream()).toList());
    }

    /** Those that have not expired. */
    public Rules inForceOn(LocalDate day) {
        return new Rules(
                ordered.stream().filter(rule -> rule.note().inForceOn(day)).toList());
    }

    /** The same for exchanges of a route that maps paths so. */
    public Rules under(PathMapping mapping) {
        return new Rules(ordered.stream().map(rule -> rule.under(mapping)).toList());
    }

    /** How arrays of that endpoint are compared; the first rule that says something of one is heard. */
    public ArrayModes arrays(Endpoint endpoint) {
        List<Rule.Elements> said = ordered.stream()
                .filter(Rule.Elements.class::isInstance)
                .map(Rule.Elements.class::cast)
                .toList();
        if (said.isEmpty()) return ArrayModes.AUTOMATIC;
        return place -> said.stream()
                .flatMap(rule -> rule.arrayMode(endpoint, place).stream())
                .findFirst()
                .orElseGet(ArrayMode.Automatic::new);
    }

    /** The id of the rule that excuses the difference. */
    public Optional<String> excuse(Endpoint endpoint, Difference difference) {
        for (Rule rule : ordered) {
            Optional<RuleNote> excuse = rule.excuse(endpoint, difference);
            if (excuse.isPresent()) return excuse.map(RuleNote::id);
        }
        if (!difference.kind().isFormatting()) return Optional.empty();
        return BuiltInRules.ALL.stream()
                .filter(rule -> rule.excuses(endpoint, difference) && isOn(rule))
                .findFirst()
                .map(rule -> rule.note().id());
    }

    private boolean isOn(Rule builtIn) {
        return ordered.stream()
                .noneMatch(rule -> rule instanceof Rule.Pack pack
                        && pack.switchedOff().contains(builtIn.note().id()));
    }
}
