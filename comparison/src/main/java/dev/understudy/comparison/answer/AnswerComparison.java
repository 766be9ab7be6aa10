package dev.understudy.comparison.answer;

import dev.understudy.comparison.body.BodyComparison;
import dev.understudy.comparison.body.Obstacle;
import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Location;
import dev.understudy.comparison.difference.Shape;
import dev.understudy.comparison.difference.Value;
import dev.understudy.comparison.header.HeaderComparison;
import dev.understudy.comparison.header.UncountedHeaders;
import dev.understudy.comparison.json.Terms;
import dev.understudy.exchange.message.Answer;
import java.util.Optional;

/**
 * Compares two answers. Where the statuses are of two classes (a page against an error) or one is 204, that is the one
 * difference: headers and body have nothing in common to be compared, and would only be the same cause over again.
 */
public record AnswerComparison(UncountedHeaders uncounted) {
    private static final int NO_CONTENT = 204;

    public AnswerDifferences compare(Answer primary, Answer candidate, Terms terms) {
        var found = new Collected();
        if (primary.status() != candidate.status()) {
            found.add(new Difference(Kind.STATUS, new Location.Status(), status(primary), status(candidate)));
            if (haveNothingInCommon(primary.status(), candidate.status())) {
                return new AnswerDifferences(
                        found.differences(), found.found(), found.pairings(), Optional.empty(), true);
            }
        }
        HeaderComparison.headers(primary.headers(), candidate.headers(), uncounted, terms.links(), found);
        Optional<Obstacle> obstacle = BodyComparison.compare(primary, candidate, terms, found);
        HeaderComparison.trailers(primary.trailers(), candidate.trailers(), uncounted, terms.links(), found);
        return new AnswerDifferences(found.differences(), found.found(), found.pairings(), obstacle, false);
    }

    private static boolean haveNothingInCommon(int primary, int candidate) {
        return primary / 100 != candidate / 100 || primary == NO_CONTENT || candidate == NO_CONTENT;
    }

    private static Value status(Answer answer) {
        return new Value(Integer.toString(answer.status()), Shape.NUMBER);
    }
}
