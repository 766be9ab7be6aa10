package dev.understudy.proxy.http;

/** How large a head may be; beyond, it is refused with 414 or 431. */
public final class HeadLimits {
    /** Bytes of the method. */
    public static final int METHOD = 32;
    /** Bytes of the target. */
    public static final int TARGET = 8 * 1024;
    /** Bytes of the whole head. */
    public static final int HEAD = 64 * 1024;
    /** Lines of the head. */
    public static final int FIELDS = 200;
    /** Bytes of an answer's head: the primary is trusted with more than clients are, but not with all memory. */
    public static final int ANSWER_HEAD = 1024 * 1024;
    /** Lines of an answer's head. */
    public static final int ANSWER_FIELDS = 10_000;

    private HeadLimits() {}
}
