package dev.understudy.exchange.control;

import java.time.Instant;

/**
 * Who gave an order, why, and when.
 *
 * @param actor whoever it was, in words of their own; not authenticated
 * @param reason may be empty
 * @param at the newer one of two orders wins
 */
public record Mark(String actor, String reason, Instant at) {
    private static final int ACTOR = 200;
    private static final int REASON = 1000;

    public Mark {
        check("the actor", actor, ACTOR);
        check("the reason", reason, REASON);
    }

    private static void check(String what, String text, int longest) {
        if (text.length() > longest) throw new IllegalArgumentException(what + " is longer than " + longest);
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " has control characters");
        }
    }
}
