package dev.understudy.standalone.replay;

/** How a replay came to its end. */
public sealed interface Ending {
    /** All that the source held was looked at, or as much as was asked for. */
    record Through() implements Ending {}

    /** For the users' sake, or because people had paused mirroring. */
    record Stopped(String why) implements Ending {}

    /** Somebody said to end. */
    record ToldToEnd() implements Ending {}
}
