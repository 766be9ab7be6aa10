package dev.understudy.comparison.truth;

import dev.understudy.comparison.truth.Mutation.Sort;
import dev.understudy.comparison.truth.Trial.Outcome;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts outcomes per sort of change. */
final class Tally {
    private final Map<Mutation, Map<Outcome, Integer>> counts = new LinkedHashMap<>();

    void add(Mutation mutation, Outcome outcome) {
        counts.computeIfAbsent(mutation, fresh -> new EnumMap<>(Outcome.class)).merge(outcome, 1, Integer::sum);
    }

    int kinds(Sort sort) {
        return (int) counts.keySet().stream()
                .filter(mutation -> mutation.sort() == sort)
                .count();
    }

    int trials() {
        return counts.values().stream()
                .flatMap(outcomes -> outcomes.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The report's table, in Markdown. */
    String table() {
        return counts.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n", """
                        | change | is | tried | right | missed | false alarm | wrong place |
                        |---|---|---|---|---|---|---|
                        """, "\n"));
    }

    private static String row(Mutation mutation, Map<Outcome, Integer> outcomes) {
        int tried = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        return "| %s | %s | %d | %d | %d | %d | %d |"
                .formatted(
                        mutation.name(),
                        word(mutation.sort()),
                        tried,
                        outcomes.getOrDefault(Outcome.RIGHT, 0),
                        outcomes.getOrDefault(Outcome.MISSED, 0),
                        outcomes.getOrDefault(Outcome.FALSE_ALARM, 0),
                        outcomes.getOrDefault(Outcome.WRONG_PLACE, 0));
    }

    private static String word(Sort sort) {
        return switch (sort) {
            case HARMLESS -> "harmless";
            case FORMATTING -> "formatting";
            case REAL -> "real";
        };
    }
}
