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
    /** Lines of an answer's head: servers are trusted with more. */
    public static final int ANSWER_FIELDS = 1000;

    private HeadLimits() {}
}
