package dev.understudy.exchange.wire;

import dev.understudy.exchange.Origin;

/**
 * The numbers of the forms on the wire. What a replay publishes bears a higher one than what users asked, though its fields
 * are the same: a build from before there were replays would count it as users', so it must not read it.
 */
final class Schemas {
    private static final int USERS = 1;
    private static final int REPLAYED = 2;

    /** This build reads it and older ones. */
    static final int NEWEST = REPLAYED;

    private Schemas() {}

    static int of(Origin origin) {
        return origin.isReplay() ? REPLAYED : USERS;
    }
}
