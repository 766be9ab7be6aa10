package dev.understudy.comparison;

import dev.understudy.comparison.Verdict.CandidateFailed;
import dev.understudy.comparison.Verdict.Match;
import dev.understudy.comparison.Verdict.MatchByRule;
import dev.understudy.comparison.Verdict.Mismatch;
import dev.understudy.comparison.Verdict.NotComparable;
import dev.understudy.comparison.Verdict.Why;
import dev.understudy.comparison.answer.AnswerComparison;
import dev.understudy.comparison.answer.AnswerDifferences;
import dev.understudy.comparison.body.Obstacle;
import dev.understudy.comparison.difference.Standing;
import dev.understudy.comparison.header.UncountedHeaders;
import dev.understudy.comparison.recheck.ComparedLegs;
import dev.understudy.comparison.recheck.Rechecks;
import dev.understudy.comparison.rule.Rules;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.Leg.Answered;
import dev.understudy.exchange.Legs;
import dev.understudy.exchange.message.RefusedWrite;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Judges an exchange. Pure: the same exchange under the same rules always gets the same verdict, whatever the bytes are.
 * Safe for use by several threads.
 */
public final class Judge {
    private final Rules rules;
    private final AnswerComparison comparison;

    /** @param rules those that are in force: the judge has no clock */
    public Judge(Rules rules, UncountedHeaders uncounted) {
        this.rules = rules;
        this.comparison = new AnswerComparison(uncounted);
    }

    public Verdict judge(Exchange exchange) {
        Legs legs = ComparedLegs.of(exchange.legs());
        return switch (legs.p1()) {
            case Answered primary -> judge(exchange, legs, primary);
            case Leg.Unanswered nothing -> new NotComparable(Why.PRIMARY_UNANSWERED, List.of());
            case Leg.NotAsked nothing -> new NotComparable(Why.PRIMARY_UNANSWERED, List.of());
        };
    }

    private Verdict judge(Exchange exchange, Legs legs, Answered primary) {
        return switch (legs.c1()) {
            case Answered candidate -> judge(exchange, pairs(exchange, legs), primary, candidate);
            case Leg.Unanswered nothing -> new CandidateFailed(nothing.reason());
            case Leg.NotAsked nothing -> new NotComparable(Why.CANDIDATE_NOT_ASKED, List.of());
        };
    }

    private LegPairs pairs(Exchange exchange, Legs legs) {
        return new LegPairs(legs, exchange.mapping(), rules.arrays(exchange.endpoint()), comparison);
    }

    private Verdict judge(Exchange exchange, LegPairs pairs, Answered primary, Answered candidate) {
        int status = primary.answer().status();
        if (status == 304) return new NotComparable(Why.PRIMARY_NOT_MODIFIED, List.of());
        if (status == 206) return new NotComparable(Why.PRIMARY_PARTIAL, List.of());
        if (AlreadyWritten.explains(exchange.endpoint().method(), primary.answer(), candidate.answer())) {
            return new NotComparable(Why.ALREADY_WRITTEN, List.of());
        }
        AnswerDifferences found = pairs.sides(primary, candidate);
        if (found.differences().isEmpty() && found.obstacle().isEmpty()) return new Match();

        Rules mapped = rules.under(exchange.mapping());
        Rechecks rechecks = pairs.rechecks(
                primary,
                candidate,
                difference -> mapped.excuse(exchange.endpoint(), difference).isPresent());
        String statusPair = status + "/" + candidate.answer().status();
        var judgement = new Judgement(exchange.endpoint(), statusPair, mapped, rechecks);
        Verdict verdict = verdict(judgement, found, judgement.of(found.differences()));
        boolean handsTied = verdict instanceof Mismatch
                && RefusedWrite.isIn(candidate.answer().headers());
        return handsTied ? new NotComparable(Why.REFUSED_WRITE, List.of()) : verdict;
    }

    /** What counts first: a place that differs, then places that say nothing, then what could not be seen. */
    private static Verdict verdict(Judgement judgement, AnswerDifferences found, List<JudgedDifference> judged) {
        Optional<Obstacle> obstacle = found.obstacle();
        if (isAnyOpen(judged, Standing::countsAsMismatch)) {
            return new Mismatch(
                    obstacle.map(unseen -> judgement.and(judged, unseen)).orElse(judged),
                    found.found(),
                    found.pairings());
        }
        if (isAnyOpen(judged, standing -> true)) {
            boolean moved = isAnyOpen(judged, standing -> standing == Standing.MOVED);
            return new NotComparable(moved ? Why.STATE_MOVED : Why.NOISE, judged, found.pairings());
        }
        return obstacle.<Verdict>map(unseen -> new NotComparable(Why.of(unseen), judged, found.pairings()))
                .orElseGet(() ->
                        judged.isEmpty() ? new Match() : new MatchByRule(judged, found.found(), found.pairings()));
    }

    /** Whether any that no rule excuses stands so. */
    private static boolean isAnyOpen(List<JudgedDifference> judged, Predicate<Standing> standing) {
        for (JudgedDifference difference : judged) {
            if (!difference.isExcused() && standing.test(difference.standing())) return true;
        }
        return false;
    }
}
