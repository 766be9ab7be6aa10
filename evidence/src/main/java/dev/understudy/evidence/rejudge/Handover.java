package dev.understudy.evidence.rejudge;

/** How the attempt to move the pointer ended. */
public enum Handover {
    /** Readers see the new generation, and the workers go on from its positions. */
    DONE,
    /** It has not the positions of the one that is shown. Nothing changed. */
    NOT_YET,
    /** It was judged under other rules than hold now, or nobody accepted it. Nothing changed. */
    REFUSED
}
