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

    /** The same as the other array sees it: what is paired in one is paired in both. */
    public Matching swapped() {
        return new Matching(ofOther, ofOne);
    }

    /** The same between so many elements before and behind, which are paired in order. */
    public Matching within(int before, int behind) {
        int between = before + ofOne.length;
        int betweenOther = before + ofOther.length;
        var whole = new Matching(between + behind, betweenOther + behind);
        for (int i = 0; i < before; i++) whole.pair(i, i);
        for (int i = 0; i < ofOne.length; i++) {
            if (ofOne[i] != NONE) whole.pair(before + i, before + ofOne[i]);
        }
        for (int i = 0; i < behind; i++) whole.pair(between + i, betweenOther + i);
        return whole;
    }

    /** How many elements have a partner. */
    public int pairs() {
        int pairs = 0;
        for (int partner : ofOne) if (partner != NONE) pairs++;
        return pairs;
    }

    /** Whether everything has a partner. */
    public boolean isComplete() {
        int pairs = pairs();
        return pairs == ofOne.length && pairs == ofOther.length;
    }

    /** Whether one of the arrays has nothing left to be paired. */
    public boolean isExhausted() {
        int pairs = pairs();
        return pairs == ofOne.length || pairs == ofOther.length;
    }

    /** Whether the first belongs to the first, and so on to the end of both. */
    public boolean isByIndex() {
        if (ofOne.length != ofOther.length) return false;
        for (int i = 0; i < ofOne.length; i++) if (ofOne[i] != i) return false;
        return true;
    }

    /** Whether each element that has a partner keeps its place among the others: a longest choice of them. */
    public boolean[] inOrder() {
        boolean[] kept = new boolean[ofOne.length];
        int last = NONE;
        for (int i = 0; i < ofOne.length; i++) {
            if (ofOne[i] == NONE) continue;
            if (ofOne[i] < last) return longestInOrder();
            last = ofOne[i];
            kept[i] = true;
        }
        return kept;
    }

    private boolean[] longestInOrder() {
        var chain = new IncreasingChain();
        for (int i = 0; i < ofOne.length; i++) {
            if (ofOne[i] != NONE) chain.offer(i, ofOne[i]);
        }
        boolean[] kept = new boolean[ofOne.length];
        chain.forEach((one, other) -> kept[one] = true);
        return kept;
    }
}
