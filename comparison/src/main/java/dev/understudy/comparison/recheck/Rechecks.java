package dev.understudy.comparison.recheck;

import dev.understudy.comparison.answer.AnswerDifferences;
import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Standing;
import java.util.Optional;

/**
 * What the rechecks of one exchange found. Each is empty where one of its two legs has no answer.
 *
 * @param candidates C1 against C2
 * @param primaries P1 against P2
 * @param again P2 against C2
 */
public record Rechecks(
        Optional<AnswerDifferences> candidates,
        Optional<AnswerDifferences> primaries,
        Optional<AnswerDifferences> again) {
    /** Nothing was asked again. */
    public static final Rechecks NONE = new Rechecks(Optional.empty(), Optional.empty(), Optional.empty());

    /** @param difference of P1 against C1 */
    public Standing standing(Difference difference) {
        if (candidates.isEmpty()) return Standing.UNCONFIRMED;
        return RecheckTable.standing(
                agreement(candidates, difference),
                agreement(primaries, difference),
                agreement(again, difference),
                primariesDifferInTheSameKind(difference));
    }

    private static Agreement agreement(Optional<AnswerDifferences> legs, Difference at) {
        return legs.map(pair -> agreement(pair, at)).orElse(Agreement.UNKNOWN);
    }

    private static Agreement agreement(AnswerDifferences pair, Difference at) {
        if (pair.statusOnly()) return Agreement.DIFFER;
        boolean more = false;
        for (Difference other : pair.differences()) {
            if (other.kind() == Kind.NOT_EXPLORED) {
                more = true;
            } else if (Place.isTouched(at, other)) {
                return Agreement.DIFFER;
            }
        }
        boolean unseen = more || pair.obstacle().isPresent();
        return unseen && Place.isInBody(at) ? Agreement.UNKNOWN : Agreement.SAME;
    }

    private boolean primariesDifferInTheSameKind(Difference at) {
        if (!at.kind().isValueAgainstValue()
                || at.primary().shape() != at.candidate().shape()) return false;
        return primaries.stream()
                .flatMap(pair -> pair.differences().stream())
                .anyMatch(other -> other.kind() == at.kind()
                        && other.location().equals(at.location())
                        && other.shapes().equals(at.shapes()));
    }
}
