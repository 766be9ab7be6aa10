package dev.understudy.comparison;

import dev.understudy.comparison.answer.AnswerComparison;
import dev.understudy.comparison.answer.AnswerDifferences;
import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.json.ArrayModes;
import dev.understudy.comparison.json.Terms;
import dev.understudy.comparison.link.Links;
import dev.understudy.comparison.recheck.Rechecks;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.Leg.Answered;
import dev.understudy.exchange.Legs;
import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Body.Kept;
import java.util.Optional;
import java.util.function.Predicate;

/** The legs of one exchange, compared two by two: links are mapped only between the sides. */
record LegPairs(Legs legs, PathMapping mapping, ArrayModes arrays, AnswerComparison comparison) {

    AnswerDifferences sides(Answered primary, Answered candidate) {
        return compare(primary, candidate, mapping);
    }

    /** @param excused differences that do not count, so that a rule cannot make an answer flaky */
    Rechecks rechecks(Answered p1, Answered c1, Predicate<Difference> excused) {
        Optional<Answered> c2 = again(legs.c2(), c1);
        if (c2.isEmpty()) return Rechecks.NONE;
        Optional<Answered> p2 = again(legs.p2(), p1);
        return new Rechecks(
                c2.map(second -> compare(c1, second, PathMapping.IDENTITY).without(excused)),
                p2.map(second -> compare(p1, second, PathMapping.IDENTITY).without(excused)),
                p2.map(second -> compare(second, c2.get(), mapping).without(excused)));
    }

    /** The second answer of a side; its body is that of the first where it was left out because it means the same. */
    private static Optional<Answered> again(Leg leg, Answered first) {
        if (!(leg instanceof Answered second)) return Optional.empty();
        Answer answer = second.answer();
        boolean leftOut =
                answer.body().kept() instanceof Kept.Nothing nothing && nothing.why() == Kept.Why.MEANS_THE_SAME;
        if (!leftOut) return Optional.of(second);
        var filled = new Answer(
                answer.status(),
                answer.reason(),
                answer.headers(),
                first.answer().body(),
                answer.trailers());
        return Optional.of(new Answered(
                second.instance(), second.startedAt(), second.timeToFirstByte(), second.duration(), filled));
    }

    private AnswerDifferences compare(Answered one, Answered other, PathMapping links) {
        var between = new Links(links, one.instance().name(), other.instance().name());
        return comparison.compare(one.answer(), other.answer(), new Terms(between, arrays));
    }
}
