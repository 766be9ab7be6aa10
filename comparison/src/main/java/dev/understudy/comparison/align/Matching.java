package dev.understudy.comparison.align;

import java.util.Arrays;

/** Which elements of two arrays belong together: one with at most one. Filled by those who pair, then read. */
public final class Matching {
    public static final int NONE = -1;

    private final int[] ofOne;
    private final int[] ofOther;

    public Matching(int one, int other) {
        this(new int[one], new int[other]);
        Arrays.fill(ofOne, NONE);
        Arrays.fill(ofOther, NONE);
    }

    private Matching(int[] ofOne, int[] ofOther) {
        this.ofOne = ofOne;
        this.ofOther = ofOther;
    }

    public void pair(int one, int other) {
        ofOne[one] = other;
        ofOther[other] = one;
    }

    /** The partner in the other array, or {@link #NONE}. */
    public int ofOne(int index) {
        return ofOne[index];
    }

    public int ofOther(int index) {
        return ofOther[index];
    }

    public int sizeOfOne() {
        return ofOne.length;
    }

    public int sizeOfOther() {
        return ofOther.length;
    }

    public Matching swapped() {
        return new Matching(ofOther, ofOne);
    }

    /** Whether everything has a partner. */
    public boolean isComplete() {
        return Arrays.stream(ofOne).noneMatch(partner -> partner == NONE)
                && Arrays.stream(ofOther).noneMatch(partner -> partner == NONE);
    }

    /** Whether each element that has a partner keeps its place among the others: a longest choice of them. */
    public boolean[] inOrder() {
        var chain = new IncreasingChain();
        for (int i = 0; i < ofOne.length; i++) {
            if (ofOne[i] != NONE) chain.offer(i, ofOne[i]);
        }
        boolean[] kept = new boolean[ofOne.length];
        chain.forEach((one, other) -> kept[one] = true);
        return kept;
    }
}
