package dev.understudy.comparison.align;

/**
 * What the comparison of one document may spend on finding out which elements belong together; comparing them place by
 * place is linear and not limited. Where it is spent, elements are paired by what is left: less well, never wrongly.
 */
public final class Work {
    private static final long BUDGET = 20_000_000;

    private final long budget;
    private long spent;

    public Work() {
        this(BUDGET);
    }

    public Work(long budget) {
        this.budget = budget;
    }

    /** Takes what a search will cost at most; false, and nothing is taken, where that is more than there is. */
    public boolean take(long cost) {
        if (cost > budget - spent) return false;
        spent += cost;
        return true;
    }

    /** Counts what is done in any case. */
    public void add(long cost) {
        spent += cost;
    }

    public long spent() {
        return spent;
    }
}
