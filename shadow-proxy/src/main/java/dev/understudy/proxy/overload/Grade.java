package dev.understudy.proxy.overload;

/** How much is given up so that users are served; in ascending order. */
public enum Grade {
    NORMAL(0),
    /** Of a new exchange heads and lengths are kept, no body: statuses and headers can be compared. */
    BODILESS(1),
    /** No new exchange is mirrored. */
    NO_MIRRORING(2);

    private final int level;

    Grade(int level) {
        this.level = level;
    }

    /** As a metric shows it; 0 is none. */
    public int level() {
        return level;
    }

    /** The grade below. */
    Grade relieved() {
        return switch (this) {
            case NORMAL, BODILESS -> NORMAL;
            case NO_MIRRORING -> BODILESS;
        };
    }
}
