package dev.understudy.standalone.replay;

import java.time.Duration;

/** Lets time pass between two requests. */
@FunctionalInterface
public interface Waiting {
    /** @return whether somebody said to end meanwhile */
    boolean passed(Duration time);
}
