package dev.understudy.comparison.recheck;

import static dev.understudy.comparison.recheck.Agreement.DIFFER;
import static dev.understudy.comparison.recheck.Agreement.SAME;
import static dev.understudy.comparison.recheck.Agreement.UNKNOWN;

import dev.understudy.comparison.difference.Standing;

/** What a difference between P1 and C1 at one place is, row by row. */
public final class RecheckTable {
    private RecheckTable() {}

    /**
     * @param candidates C1 against C2 at the place
     * @param primaries P1 against P2
     * @param again P2 against C2
     * @param sameKind whether P1–P2 and P1–C1 differ in the same kind: value against value of one type
     */
    public static Standing standing(Agreement candidates, Agreement primaries, Agreement again, boolean sameKind) {
        if (candidates == DIFFER && primaries == UNKNOWN) return Standing.FLAKY;
        if (candidates != SAME) return Standing.UNCONFIRMED;
        if (primaries == SAME) return Standing.CONFIRMED;
        if (primaries == DIFFER && again == SAME) return Standing.MOVED;
        if (primaries == DIFFER && again == DIFFER) return sameKind ? Standing.NOISE : Standing.CONFIRMED;
        return Standing.UNCONFIRMED;
    }
}
