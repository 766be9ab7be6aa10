package dev.understudy.comparison.rule.equivalence;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Value;

/**
 * Two texts that begin with the same words, which say what happened, and go on in the words of a library.
 *
 * @param words never empty
 */
public record SameBeginning(String words) implements Equivalence {
    @Override
    public boolean accepts(Difference difference) {
        return WholeValue.isValueAgainstValue(difference)
                && begins(difference.primary())
                && begins(difference.candidate());
    }

    private boolean begins(Value value) {
        return WholeValue.string(value).filter(text -> text.startsWith(words)).isPresent();
    }
}
