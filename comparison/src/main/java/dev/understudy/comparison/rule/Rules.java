package dev.understudy.comparison.rule;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.exchange.Endpoint;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rules in order of precedence; the first that excuses a difference is the one that is named.
 *
 * @param ordered without the built-in ones, which come last and are always there
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

    /** The id of the rule that excuses the difference. */
    public Optional<String> excuse(Endpoint endpoint, Difference difference) {
        for (Rule rule : ordered) {
            if (rule.excuses(endpoint, difference))
                return Optional.of(rule.note().id());
        }
        if (!difference.kind().isFormatting()) return Optional.empty();
        return BuiltInRules.ALL.stream()
                .filter(rule -> rule.excuses(endpoint, difference))
                .findFirst()
                .map(rule -> rule.note().id());
    }
}
