package dev.understudy.comparison.recheck;

import static dev.understudy.comparison.recheck.Agreement.DIFFER;
import static dev.understudy.comparison.recheck.Agreement.SAME;
import static dev.understudy.comparison.recheck.Agreement.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.comparison.difference.Standing;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class RecheckTableTest {
    @Test
    void aCandidateThatDisagreesWithItselfIsFlaky() {
        assertThat(RecheckTable.standing(DIFFER, UNKNOWN, UNKNOWN, false)).isEqualTo(Standing.FLAKY);
        assertThat(RecheckTable.standing(DIFFER, UNKNOWN, UNKNOWN, true)).isEqualTo(Standing.FLAKY);
    }

    @Test
    void theSameAgainOnBothSidesIsConfirmed() {
        for (Agreement again : Agreement.values()) {
            assertThat(RecheckTable.standing(SAME, SAME, again, true)).isEqualTo(Standing.CONFIRMED);
        }
    }

    @Test
    void aPrimaryThatCameToAgreeWithTheCandidateMoved() {
        assertThat(RecheckTable.standing(SAME, DIFFER, SAME, false)).isEqualTo(Standing.MOVED);
        assertThat(RecheckTable.standing(SAME, DIFFER, SAME, true)).isEqualTo(Standing.MOVED);
    }

    @Test
    void aPrimaryThatDisagreesWithItselfInTheSameKindIsNoise() {
        assertThat(RecheckTable.standing(SAME, DIFFER, DIFFER, true)).isEqualTo(Standing.NOISE);
    }

    @Test
    void aPrimaryThatDisagreesWithItselfInAnotherKindExcusesNothing() {
        assertThat(RecheckTable.standing(SAME, DIFFER, DIFFER, false)).isEqualTo(Standing.CONFIRMED);
    }

    @Test
    void everyCombinationThatIsNotListedIsUnconfirmed() {
        for (Agreement again : Agreement.values()) {
            for (Agreement primaries : Agreement.values()) {
                assertThat(RecheckTable.standing(UNKNOWN, primaries, again, true))
                        .isEqualTo(Standing.UNCONFIRMED);
            }
            for (Agreement primaries : EnumSet.of(SAME, DIFFER)) {
                assertThat(RecheckTable.standing(DIFFER, primaries, again, true))
                        .isEqualTo(Standing.UNCONFIRMED);
            }
            assertThat(RecheckTable.standing(SAME, UNKNOWN, again, true)).isEqualTo(Standing.UNCONFIRMED);
        }
        assertThat(RecheckTable.standing(SAME, DIFFER, UNKNOWN, true)).isEqualTo(Standing.UNCONFIRMED);
    }
}
