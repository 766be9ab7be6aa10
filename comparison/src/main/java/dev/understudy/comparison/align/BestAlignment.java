package dev.understudy.comparison.align;

import java.util.Arrays;

/** The pairing of two short sequences, in order on both sides, whose likenesses sum up to the most. */
public final class BestAlignment {
    private static final int NONE = -1;
    private final int[] partners;

    /** How like two elements are; 0 where they are not to be paired. */
    @FunctionalInterface
    public interface Scores {
        int of(int one, int other);
    }

    public BestAlignment(int ones, int others, Scores scores) {
        int[][] score = new int[ones][others];
        int[][] best = new int[ones + 1][others + 1];
        for (int i = ones - 1; i >= 0; i--) {
            for (int k = others - 1; k >= 0; k--) {
                score[i][k] = scores.of(i, k);
                int paired = score[i][k] == 0 ? 0 : score[i][k] + best[i + 1][k + 1];
                best[i][k] = Math.max(paired, Math.max(best[i + 1][k], best[i][k + 1]));
            }
        }
        partners = new int[ones];
        Arrays.fill(partners, NONE);
        int i = 0;
        int k = 0;
        while (i < ones && k < others) {
            if (score[i][k] > 0 && best[i][k] == score[i][k] + best[i + 1][k + 1]) {
                partners[i++] = k++;
            } else if (best[i][k] == best[i + 1][k]) {
                i++;
            } else {
                k++;
            }
        }
    }

    /** The partner of an element of the first sequence; negative where it has none. */
    public int partner(int one) {
        return partners[one];
    }
}
