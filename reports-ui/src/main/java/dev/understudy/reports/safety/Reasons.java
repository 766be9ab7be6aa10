package dev.understudy.reports.safety;

import dev.understudy.exchange.ledger.LedgerCounter;

/** Why a request was not mirrored, in a sentence for people. */
final class Reasons {
    private Reasons() {}

    /** @param label the ledger's; one that this build does not know explains itself */
    static String explain(String label) {
        return LedgerCounter.labelled(label).map(Reasons::explain).orElse(label);
    }

    static String explain(LedgerCounter reason) {
        return switch (reason) {
            case UNSAFE_METHOD -> "Its method may write, and no route mirrors such requests by somebody's leave.";
            case NO_ROUTE -> "No route of the policy is for its path: what is not named stays closed.";
            case ROUTE_NEVER -> "Its route says never, or names an isolated server that counts after a restart.";
            case NOT_SAMPLED ->
                "Its client is outside of the route's sample; each client is in it wholly or not at all.";
            case AMBIGUOUS_PATH -> "Its path can be read in two ways, and one of them may be another route's.";
            case METHOD_OVERRIDE -> "It asks to be treated as another method than it has.";
            case SESSION_COOKIE ->
                "Only a session cookie says who the client is; a candidate that cannot verify it would end the session.";
            case AUTH_PATH -> "Its path signs people in or out or touches credentials, and serving it writes.";
            case PAUSED -> "Somebody has paused mirroring of all routes.";
            case CONTROL_WINDOW ->
                "Nothing is mirrored for a moment to see how the primary fares without, or because it fared better so.";
            case LOOP -> "It is a copy already.";
            case STREAM -> "It is an upgrade or an event stream, which has no end to compare.";
            case REFUSED -> "The proxy refused it before it reached the primary: it was malformed or ambiguous.";
            case ANSWERED_HERE -> "The proxy itself answered it.";
            case PRIMARY_UNANSWERED -> "The primary did not answer it whole, so there is nothing to compare with.";
            case CLIENT_GONE -> "The client left before the answer was complete.";
            case OVERLOAD -> "The proxy was under pressure and gave up copies so that users are served.";
            case LEAVE_EXPIRED -> "The leave to mirror this route has lapsed: its last day is over.";
            case DRY_RUN_OFF -> "The candidate has not proved that it rolls back, or an answer came without proof.";
            case ROUTE_PAUSED -> "Somebody has paused this route.";
            case ROUTE_LIMIT -> "The route's rate of copies was reached.";
            case SEEN, PUBLISHED -> "It was counted.";
            case CAPTURE_BUDGET,
                    PASS_QUEUE,
                    STALE_CONNECTION,
                    PUBLISH_QUEUE,
                    PUBLISH_FAILED,
                    INTERNAL_ERROR,
                    DESCRIPTORS -> "It was mirrored, and its evidence was lost on the way.";
        };
    }
}
