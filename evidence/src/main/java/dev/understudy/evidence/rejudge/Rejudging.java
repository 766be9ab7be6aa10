package dev.understudy.evidence.rejudge;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One order to judge anew.
 *
 * @param since exchanges from then on are asked for
 * @param generation that is built, or was
 * @param replaces the one that was shown when it was ordered
 * @param ruleSet with {@code fileRules}: what it is judged under; null until a worker has begun
 * @param heldSince where the topic has lost something of what was asked for: the moment from which it holds all; else null
 * @param caughtUpAt when it had first reached the shown generation's positions; null until then
 * @param decidedBy with {@code decidedAt}: who accepted or refused it; empty and null until somebody did
 * @param behind how many records the shown generation has and this one has not
 */
public record Rejudging(
        long id,
        String orderedBy,
        Instant orderedAt,
        Instant since,
        State state,
        long generation,
        long replaces,
        @Nullable Long ruleSet,
        String fileRules,
        @Nullable Instant heldSince,
        @Nullable Instant caughtUpAt,
        String decidedBy,
        @Nullable Instant decidedAt,
        String reason,
        long behind) {

    public enum State {
        BUILDING,
        /** It takes the other's place as soon as it has reached its positions. */
        ACCEPTED,
        DONE,
        REFUSED;

        /** The name in the store and in the API. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isOpen() {
        return state == State.BUILDING || state == State.ACCEPTED;
    }
}
