package dev.understudy.proxy.mirror;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.redact.CapturedBody;
import dev.understudy.policy.Route;
import dev.understudy.proxy.http.RequestHead;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a copy may still be sent now that the whole request is known and the primary has answered: the body is there to be
 * read, and the leave or the candidate's word may have ended meanwhile.
 */
record LastLook(LeaveLinks leaves) {

    LocalDate today() {
        return leaves.today();
    }

    /** Why not; empty where it may. */
    Optional<LedgerCounter> refusal(Route route, RequestHead head, CapturedBody body) {
        if (OverriddenBody.mayBe(head, body)) return Optional.of(LedgerCounter.METHOD_OVERRIDE);
        boolean expired = route.mirror()
                .byLeave()
                .filter(leave -> !leave.isInForce(leaves.today()))
                .isPresent();
        if (expired) return Optional.of(LedgerCounter.LEAVE_EXPIRED);
        return leaves.against(route);
    }
}
