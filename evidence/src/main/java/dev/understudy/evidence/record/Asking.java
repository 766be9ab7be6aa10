package dev.understudy.evidence.record;

/**
 * Who asked, and whether for the first time.
 *
 * @param repeat whether the same client had asked the same already on the same day
 * @param replayed whether no user asked but a replay, whose counts stand apart
 */
public record Asking(boolean repeat, boolean replayed) {
    /** A user, for the first time. */
    public static final Asking FIRST = new Asking(false, false);
}
