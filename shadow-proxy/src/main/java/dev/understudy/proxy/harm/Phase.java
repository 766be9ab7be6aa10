package dev.understudy.proxy.harm;

/** What is done with requests at a moment. */
enum Phase {
    /** Mirrored, and not counted. */
    USUAL,
    /** Mirrored, and counted: the stretch that a window is held against. */
    BESIDE,
    /** Not mirrored, not counted yet: copies are still under way. */
    SETTLING,
    /** Not mirrored, and counted. */
    CONTROL,
    /** Not mirrored, because that hurt. */
    PAUSED;

    boolean mirrors() {
        return this == USUAL || this == BESIDE;
    }
}
