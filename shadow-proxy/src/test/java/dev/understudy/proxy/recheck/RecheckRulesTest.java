package dev.understudy.proxy.recheck;

import static dev.understudy.proxy.recheck.RecheckRules.nobody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Leg;
import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.redact.Likeness;
import dev.understudy.policy.Mirroring;
import dev.understudy.policy.PathPattern;
import dev.understudy.policy.Rechecking;
import dev.understudy.policy.Route;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecheckRulesTest {
    private static final Permit BOTH = new Permit(true, true);
    private static final Permit CANDIDATE = new Permit(true, false);
    private static final Permit NONE = new Permit(false, false);

    @Test
    void asksTheCandidateWhereTheSidesDiffer() {
        assertThat(RecheckRules.first(Likeness.DIFFERENT, BOTH)).isEqualTo(new Recheck.AskCandidate());
        assertThat(RecheckRules.first(Likeness.DIFFERENT, CANDIDATE)).isEqualTo(new Recheck.AskCandidate());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DIFFERENT")
    void asksNobodyWhereThereIsNothingToRecheck(Likeness sides) {
        assertThat(RecheckRules.first(sides, BOTH)).isEqualTo(nobody(Leg.Why.NOTHING_TO_RECHECK));
    }

    @Test
    void asksNobodyWhereItIsNotAllowed() {
        assertThat(RecheckRules.first(Likeness.DIFFERENT, NONE)).isEqualTo(nobody(Leg.Why.NOT_ALLOWED));
        assertThat(RecheckRules.partial(CANDIDATE)).isEqualTo(nobody(Leg.Why.NOT_ALLOWED));
        assertThat(RecheckRules.second(Likeness.SAME, CANDIDATE)).isEqualTo(nobody(Leg.Why.NOT_ALLOWED));
    }

    @Test
    void asksThePrimaryOnlyWhereTheCandidateStandsByItsAnswer() {
        assertThat(RecheckRules.second(Likeness.SAME, BOTH)).isEqualTo(new Recheck.AskPrimary());
        assertThat(RecheckRules.second(Likeness.DIFFERENT, BOTH)).isEqualTo(nobody(Leg.Why.NOT_NEEDED));
        assertThat(RecheckRules.second(Likeness.UNKNOWN, BOTH)).isEqualTo(nobody(Leg.Why.NOT_NEEDED));
    }

    @Test
    void asksThePrimaryAtOnceWhereItsAnswerWasToACondition() {
        assertThat(RecheckRules.partial(BOTH)).isEqualTo(new Recheck.AskPrimary());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void leavesBothToBeAskedForASafeMethod(String method) {
        assertThat(permit(method, Rechecking.BOTH, false)).isEqualTo(BOTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "PROPFIND", "get", "OPTIONS"})
    void leavesNobodyToBeAskedForAnyOtherMethod(String method) {
        assertThat(permit(method, Rechecking.BOTH, false)).isEqualTo(NONE);
    }

    @Test
    void leavesToBeAskedWhomTheRouteNames() {
        assertThat(permit("GET", Rechecking.CANDIDATE, false)).isEqualTo(CANDIDATE);
        assertThat(permit("GET", Rechecking.NEVER, false)).isEqualTo(NONE);
    }

    @Test
    void leavesNobodyToBeAskedOfAnEndpointThatWrites() {
        assertThat(permit("GET", Rechecking.BOTH, true)).isEqualTo(NONE);
    }

    private static Permit permit(String method, Rechecking recheck, boolean writes) {
        var route = new Route("all", Set.of(), new PathPattern("/**"), PathMapping.IDENTITY, new Mirroring.Safe(), 1)
                .withRecheck(recheck);
        return Permit.of(method, route, writes);
    }
}
