package dev.understudy.worker.judge;

import dev.understudy.comparison.Judge;
import dev.understudy.comparison.header.UncountedHeaders;
import dev.understudy.comparison.rule.Rules;
import dev.understudy.evidence.record.Snapshot;
import dev.understudy.policy.Policy;
import dev.understudy.worker.template.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a deployment judges under: the policy's rules, then the store's. The policy's part does not change. */
public final class RuleBook {
    private final Rules policyRules;
    private final UncountedHeaders uncounted;

    private RuleBook(Rules policyRules, UncountedHeaders uncounted) {
        this.policyRules = policyRules;
        this.uncounted = uncounted;
    }

    /** @throws dev.understudy.policy.CannotStart where the policy's rules cannot be used */
    public static RuleBook of(Policy policy) {
        return of(policy, PolicyRules.read(policy.comparison().rules()));
    }

    /** Headers that tell a side's version differ on purpose, so they never count. */
    static RuleBook of(Policy policy, Rules policyRules) {
        List<String> headers = new ArrayList<>(policy.comparison().ignoredHeaders());
        headers.add(policy.primary().versionHeader());
        headers.add(policy.candidate().versionHeader());
        return new RuleBook(policyRules, UncountedHeaders.BUILT_IN.and(headers));
    }

    /** @param day of which the rules in force count, UTC */
    public BatchJudge judgeOn(LocalDate day, Snapshot store) {
        Rules rules = policyRules.before(StoredRules.read(store.rules(), day)).inForceOn(day);
        return new BatchJudge(
                new NeverThrowingJudge(new Judge(rules, uncounted)::judge),
                new Known(
                        Tables.table(store.table()),
                        new Splits(store.splits()),
                        new ToldVersions(store.deployments())));
    }
}
