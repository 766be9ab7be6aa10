package dev.understudy.exchange.message;

/**
 * The mark of an answer that was given while the candidate's database refused it a write: a request that only reads for its
 * user writes something. The candidate sets it itself (the recipes have a middleware), or the proxy does where it finds the
 * refusal in an error page, which need not leave the proxy for that.
 */
public final class RefusedWrite {
    public static final String NAME = "X-Understudy-Refused-Write";

    /** The line that says so. */
    public static final Header MARK = new Header(NAME, "yes");

    private RefusedWrite() {}

    /** Whether an answer's headers say so; the value does not matter. */
    public static boolean isIn(Headers headers) {
        return headers.first(NAME).isPresent();
    }
}
