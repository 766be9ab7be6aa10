package dev.understudy.comparison.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EqualElementsTest {
    private final Random random = new Random(11);

    @Test
    void keepsAsManyElementsInOrderAsCanBeKept() {
        for (int i = 0; i < 3_000; i++) {
            long[] one = sequence();
            long[] other = sequence();

            boolean[] kept = new EqualElements(one, other, new Work()).matched().inOrder();

            assertThat(count(kept)).isGreaterThanOrEqualTo(longestCommonSubsequence(one, other));
        }
    }

    @Test
    void pairsEqualElementsAsOftenAsBothSidesHaveThem() {
        Matching matching = new EqualElements(new long[] {1, 1, 2, 3}, new long[] {3, 1, 1, 1}, new Work()).matched();

        assertThat(new int[] {matching.ofOne(0), matching.ofOne(1), matching.ofOne(2), matching.ofOne(3)})
                .containsExactly(1, 2, Matching.NONE, 0);
        assertThat(matching.ofOther(3)).isEqualTo(Matching.NONE);
    }

    @Test
    void pairsTheFirstWithTheFirstWhereTheWorkIsSpent() {
        Matching matching = new EqualElements(new long[] {9, 1, 2}, new long[] {2, 1, 8}, new Work(0)).matched();

        assertThat(matching.ofOne(1)).isEqualTo(1);
        assertThat(matching.ofOne(2)).isZero();
    }

    private long[] sequence() {
        return random.longs(random.nextInt(9), 0, 4).toArray();
    }

    private static int count(boolean[] kept) {
        int count = 0;
        for (boolean one : kept) if (one) count++;
        return count;
    }

    private static int longestCommonSubsequence(long[] one, long[] other) {
        int[][] longest = new int[one.length + 1][other.length + 1];
        for (int i = one.length - 1; i >= 0; i--) {
            for (int k = other.length - 1; k >= 0; k--) {
                longest[i][k] =
                        one[i] == other[k] ? 1 + longest[i + 1][k + 1] : Math.max(longest[i + 1][k], longest[i][k + 1]);
            }
        }
        return longest[0][0];
    }
}
