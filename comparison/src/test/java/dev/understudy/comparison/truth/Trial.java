package dev.understudy.comparison.truth;

import dev.understudy.comparison.ExchangeFixture;
import dev.understudy.comparison.Judge;
import dev.understudy.comparison.JudgedDifference;
import dev.understudy.comparison.Verdict;
import dev.understudy.comparison.difference.Location;
import dev.understudy.comparison.header.UncountedHeaders;
import dev.understudy.comparison.rule.Rules;
import dev.understudy.comparison.truth.Mutation.Changed;
import dev.understudy.comparison.truth.Mutation.Sort;
import java.util.List;

/** One change, judged. */
record Trial(Mutation mutation, Draft primary, Changed changed) {
    private static final Judge JUDGE = new Judge(Rules.NONE, UncountedHeaders.BUILT_IN);

    /** What came of it. */
    enum Outcome {
        RIGHT,
        /** A real change that was not reported. */
        MISSED,
        /** A harmless change that was reported, or one of formatting that was passed over in silence. */
        FALSE_ALARM,
        /** Reported, and not at the place of the change, or elsewhere too. */
        WRONG_PLACE
    }

    Outcome outcome() {
        Verdict verdict = verdict();
        return switch (mutation.sort()) {
            case HARMLESS -> verdict instanceof Verdict.Match ? Outcome.RIGHT : Outcome.FALSE_ALARM;
            case FORMATTING -> verdict instanceof Verdict.MatchByRule ? Outcome.RIGHT : Outcome.FALSE_ALARM;
            case REAL -> real(verdict);
        };
    }

    Verdict verdict() {
        return JUDGE.judge(ExchangeFixture.exchange(
                ExchangeFixture.answered(primary.answer()),
                ExchangeFixture.answered(changed.draft().answer())));
    }

    private Outcome real(Verdict verdict) {
        if (!(verdict instanceof Verdict.Mismatch mismatch)) return Outcome.MISSED;
        List<JudgedDifference> open = mismatch.differences().stream()
                .filter(difference -> !difference.isExcused())
                .toList();
        boolean allThere = open.stream()
                .allMatch(difference -> isAt(difference.difference().location()));
        return allThere ? Outcome.RIGHT : Outcome.WRONG_PLACE;
    }

    private boolean isAt(Location location) {
        String place = changed.place();
        String text = location.text();
        boolean inBody = location instanceof Location.Pointer
                || location instanceof Location.Line
                || location instanceof Location.WholeBody;
        if (place.equals("text") || place.isEmpty()) return inBody;
        return text.equals(place) || text.startsWith(place + "/");
    }

    /** Enough to run it again by hand. */
    String told(String document) {
        return "%s: '%s' at '%s': %s%n%s"
                .formatted(
                        document,
                        mutation.name(),
                        changed.place(),
                        verdict().allDifferences().stream()
                                .map(judged -> judged.difference().kind() + " at "
                                        + judged.difference().location().text() + " by " + judged.rule())
                                .toList(),
                        mutation.sort() == Sort.REAL ? changed.draft().text().orElse("(bytes)") : "");
    }
}
