package dev.understudy.proxy.observe;

import java.time.Duration;

/** Is told how the primary fares with every user's request. Called on the loops; neither blocks nor throws. */
@FunctionalInterface
public interface PrimaryAnswers {
    /**
     * @param status the primary's, or the proxy's own where the primary failed
     * @param after to the first byte of the answer
     */
    void answered(int status, Duration after);
}
