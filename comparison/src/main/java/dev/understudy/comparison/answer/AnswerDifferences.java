package dev.understudy.comparison.answer;

import dev.understudy.comparison.body.Obstacle;
import dev.understudy.comparison.difference.ArrayPairings;
import dev.understudy.comparison.difference.Difference;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where two answers differ.
 *
 * @param differences in document order: status, headers by name, body
 * @param found how many there are in all, with those that are not listed
 * @param pairings who is who in the arrays of the bodies
 * @param obstacle why there may be more in the bodies; empty where they were compared to the end
 * @param statusOnly whether the statuses leave nothing in common, so that nothing behind them was compared
 */
public record AnswerDifferences(
        List<Difference> differences,
        int found,
        ArrayPairings pairings,
        Optional<Obstacle> obstacle,
        boolean statusOnly) {
    public AnswerDifferences {
        differences = List.copyOf(differences);
    }

    /** The same without the differences that do not count. */
    public AnswerDifferences without(Predicate<Difference> excused) {
        return new AnswerDifferences(
                differences.stream().filter(excused.negate()).toList(), found, pairings, obstacle, statusOnly);
    }
}
