package dev.understudy.evidence.endpoint;

import dev.understudy.evidence.ledger.Terms;
import dev.understudy.evidence.ledger.ToldApart;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one endpoint.
 *
 * @param ledger its terms of the ledger, which go by the names that proxies gave
 * @param toldApart what the proxies named otherwise than it counts here
 * @param samples what the bounds are made of, with the discoveries
 * @param replayed what replays showed; in no other figure
 * @param openGroups groups that are open or regressed and count as mismatches
 * @param discoveries groups that were seen and count as matches by decision now: each is a failure in the bound for ever
 * @param refusedWrites exchanges that say nothing because the candidate's database refused it a write: the endpoint writes
 * @param lastSeen null where no request was counted yet
 */
public record EndpointEvidence(
        long id,
        String method,
        String template,
        Terms ledger,
        ToldApart toldApart,
        Counts counts,
        Samples samples,
        Replayed replayed,
        long openGroups,
        long discoveries,
        long refusedWrites,
        @Nullable Instant lastSeen) {
    /** The parity that a gate asks for. */
    public static final double TARGET = 0.99;

    public String name() {
        return method + " " + template;
    }

    /** Requests, as far as it is known by now whose they were: those that were told apart count where their copies do. */
    public long seen() {
        return Math.max(0, ledger.seen() - toldApart.toOthers()) + toldApart.fromOthers();
    }

    /** Of successes and errors together; anytime-valid at 95 %, empty where nothing was judged. */
    public OptionalDouble parityLowerBound() {
        return samples.all().lowerBound();
    }

    /** How many more successes of the primary, all of them matches, the target needs. */
    public OptionalLong moreSamplesNeeded() {
        return samples.successes().moreNeeded(TARGET);
    }

    public Readiness readiness() {
        boolean isOpen = openGroups + replayed.openGroups() > 0;
        if (!isOpen && samples.successes().shows(TARGET)) return Readiness.READY;
        return isOpen || counts.candidateFailed() > 0 ? Readiness.NOT_READY : Readiness.UNKNOWN;
    }
}
