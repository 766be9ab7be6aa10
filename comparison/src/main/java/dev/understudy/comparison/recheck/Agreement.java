package dev.understudy.comparison.recheck;

/** How two legs stand to each other at one place. */
public enum Agreement {
    SAME,
    DIFFER,
    /** One of the two was not asked, did not answer, or cannot be seen at that place. */
    UNKNOWN
}
