package dev.understudy.comparison;

import dev.understudy.comparison.answer.AnswerComparison;
import dev.understudy.comparison.answer.AnswerDifferences;
import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.link.Links;
import dev.understudy.comparison.recheck.Rechecks;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.Leg.Answered;
import dev.understudy.exchange.PathMapping;
import java.util.Optional;
import java.util.function.Predicate;

/** The legs of one exchange, compared two by two: links are mapped only between the sides. */
record LegPairs(Exchange exchange, AnswerComparison comparison) {

    AnswerDifferences sides(Answered primary, Answered candidate) {
        return compare(primary, candidate, exchange.mapping());
    }

    /** @param excused differences that do not count, so that a rule cannot make an answer flaky */
    Rechecks rechecks(Answered p1, Answered c1, Predicate<Difference> excused) {
        if (!(exchange.legs().c2() instanceof Answered c2)) return Rechecks.NONE;
        Optional<Answered> p2 = answered(exchange.legs().p2());
        return new Rechecks(
                Optional.of(compare(c1, c2, PathMapping.IDENTITY).without(excused)),
                p2.map(again -> compare(p1, again, PathMapping.IDENTITY).without(excused)),
                p2.map(again -> compare(again, c2, exchange.mapping()).without(excused)));
    }

    private static Optional<Answered> answered(Leg leg) {
        return leg instanceof Answered answered ? Optional.of(answered) : Optional.empty();
    }

    private AnswerDifferences compare(Answered one, Answered other, PathMapping mapping) {
        var links = new Links(mapping, one.instance().name(), other.instance().name());
        return comparison.compare(one.answer(), other.answer(), links);
    }
}
