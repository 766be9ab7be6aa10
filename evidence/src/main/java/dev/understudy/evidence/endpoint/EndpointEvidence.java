package dev.understudy.evidence.endpoint;

import dev.understudy.evidence.certainty.ParityBound;
import dev.understudy.evidence.ledger.Terms;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one endpoint.
 *
 * @param ledger its terms of the ledger; seen and notMirrored stand there
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
        Counts counts,
        long openGroups,
        long discoveries,
        long refusedWrites,
        @Nullable Instant lastSeen) {
    /** The parity that a gate asks for. */
    public static final double TARGET = 0.99;

    public String name() {
        return method + " " + template;
    }

    /** Anytime-valid at 95 %; empty where nothing was judged. */
    public OptionalDouble parityLowerBound() {
        if (counts.judged() == 0) return OptionalDouble.empty();
        return OptionalDouble.of(ParityBound.lower(counts.judged(), failures()));
    }

    /** How many more exchanges, all of them matches, the target needs. */
    public OptionalLong moreSamplesNeeded() {
        return ParityBound.moreSamplesNeeded(counts.judged(), failures(), TARGET);
    }

    public Readiness readiness() {
        if (openGroups == 0 && ParityBound.shows(counts.judged(), failures(), TARGET)) return Readiness.READY;
        return openGroups > 0 || counts.candidateFailed() > 0 ? Readiness.NOT_READY : Readiness.UNKNOWN;
    }

    private long failures() {
        return Math.min(counts.judged(), counts.mismatched() + counts.candidateFailed() + discoveries);
    }
}
