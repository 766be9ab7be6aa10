package dev.understudy.comparison;

import dev.understudy.comparison.body.Obstacle;
import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Location;
import dev.understudy.comparison.difference.Shape;
import dev.understudy.comparison.difference.Standing;
import dev.understudy.comparison.difference.Value;
import dev.understudy.comparison.fingerprint.Fingerprint;
import dev.understudy.comparison.recheck.Rechecks;
import dev.understudy.comparison.rule.Rules;
import dev.understudy.exchange.Endpoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges differences one by one and keeps a bounded number of them: always the first of its kind, which is what is
 * counted; of equal ones as many as there is room for.
 */
record Judgement(Endpoint endpoint, String statusPair, Rules rules, Rechecks rechecks) {
    private static final int MOST = 1_000;

    List<JudgedDifference> of(List<Difference> differences) {
        return differences.size() <= MOST
                ? differences.stream().map(this::judge).toList()
                : firstOfEach(differences);
    }

    private List<JudgedDifference> firstOfEach(List<Difference> differences) {
        List<JudgedDifference> kept = new ArrayList<>();
        Set<Counted> counted = new HashSet<>();
        int dropped = 0;
        for (Difference difference : differences) {
            JudgedDifference judged = judge(difference);
            boolean first = counted.add(new Counted(judged));
            if (kept.size() < MOST || (first && kept.size() < 2 * MOST)) {
                kept.add(judged);
            } else if (first && !judged.isExcused()) {
                dropped++;
            }
        }
        if (dropped > 0) kept.add(judge(notExplored(dropped + " more")));
        return kept;
    }

    /** The same with what could not be seen, so that accepting the others never makes a match of it. */
    List<JudgedDifference> and(List<JudgedDifference> judged, Obstacle obstacle) {
        Difference unseen = notExplored(obstacle.label());
        var fingerprint = Fingerprint.of(endpoint, statusPair, unseen);
        return Stream.concat(
                        judged.stream(), Stream.of(new JudgedDifference(unseen, null, Standing.UNSEEN, fingerprint)))
                .toList();
    }

    private JudgedDifference judge(Difference difference) {
        return new JudgedDifference(
                difference,
                rules.excuse(endpoint, difference).orElse(null),
                standing(difference),
                Fingerprint.of(endpoint, statusPair, difference));
    }

    private Standing standing(Difference difference) {
        return difference.kind() == Kind.NOT_EXPLORED ? Standing.UNCONFIRMED : rechecks.standing(difference);
    }

    private static Difference notExplored(String what) {
        var value = new Value(what, Shape.BYTES);
        return new Difference(Kind.NOT_EXPLORED, new Location.WholeBody(), value, value);
    }

    /** What makes two differences of one exchange the same to the evidence. */
    private record Counted(String fingerprint, String rule, Standing standing) {
        Counted(JudgedDifference judged) {
            this(judged.fingerprint().id(), judged.rule() == null ? "" : judged.rule(), judged.standing());
        }
    }
}
