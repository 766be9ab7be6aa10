package dev.understudy.comparison.align;

/**
 * Pairs elements of one meaning: first those that stay in order, a longest common subsequence, then the others as often as
 * both arrays have them.
 */
public record EqualElements(long[] one, long[] other, Work work) {
    /** Up to so many times the elements, every way to pair equal ones is tried; beyond, the first goes with the first. */
    private static final int EVERY_WAY = 8;

    public Matching matched() {
        var matching = new Matching(one.length, other.length);
        int shorter = Math.min(one.length, other.length);
        int start = 0;
        while (start < shorter && one[start] == other[start]) {
            matching.pair(start, start);
            start++;
        }
        int end = 0;
        while (end < shorter - start && one[one.length - 1 - end] == other[other.length - 1 - end]) {
            end++;
            matching.pair(one.length - end, other.length - end);
        }
        inOrder(matching, start, one.length - end, occurrences(start, other.length - end));
        moved(matching);
        return matching;
    }

    private Occurrences occurrences(int from, int to) {
        var occurrences = new Occurrences();
        for (int i = from; i < to; i++) occurrences.add(other[i], i);
        return occurrences;
    }

    private void inOrder(Matching matching, int from, int to, Occurrences occurrences) {
        long ways = 0;
        for (int i = from; i < to; i++) ways += occurrences.count(one[i]);
        boolean every = ways <= (long) EVERY_WAY * (one.length + other.length) && work.take(ways);
        var chain = new IncreasingChain();
        var seen = new Occurrences();
        for (int i = from; i < to; i++) {
            int count = occurrences.count(one[i]);
            if (every) {
                for (int k = count - 1; k >= 0; k--) chain.offer(i, occurrences.at(one[i], k));
            } else {
                int number = seen.next(one[i]);
                if (number < count) chain.offer(i, occurrences.at(one[i], number));
            }
        }
        work.add(to - (long) from);
        chain.forEach(matching::pair);
    }

    private void moved(Matching matching) {
        var left = new Occurrences();
        for (int i = 0; i < other.length; i++) {
            if (matching.ofOther(i) == Matching.NONE) left.add(other[i], i);
        }
        var seen = new Occurrences();
        for (int i = 0; i < one.length; i++) {
            if (matching.ofOne(i) != Matching.NONE) continue;
            int number = seen.next(one[i]);
            if (number < left.count(one[i])) matching.pair(i, left.at(one[i], number));
        }
    }
}
