package dev.understudy.policy;

import java.time.LocalDate;

/**
 * The leave to mirror what may write: why, who answers for it, and until when. One that has expired is as if the route said
 * never.
 *
 * @param expires the last day on which it is in force, UTC
 */
public record Leave(String reason, String owner, LocalDate expires) {
    public boolean isInForce(LocalDate today) {
        return !today.isAfter(expires);
    }
}
