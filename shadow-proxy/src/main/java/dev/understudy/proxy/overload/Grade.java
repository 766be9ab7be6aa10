package dev.understudy.proxy.overload;

/** How much is given up so that users are served; in ascending order. */
public enum Grade {
    NORMAL,
    /** Of a new exchange heads and lengths are kept, no body: statuses and headers can be compared. */
    BODILESS,
    /** No new exchange is mirrored. */
    NO_MIRRORING
}
